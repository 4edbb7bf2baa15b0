import { ReadTextField } from '../text/ReadTextField';
import type { CidrFieldProps } from './cidrSchema';
import { readCidr } from './readCidr';

/** Takes a block of addresses and says how many there are. */
export function CidrField(props: CidrFieldProps) {
  return (
    <ReadTextField
      {...props}
      label="Addresses"
      placeholder="10.20.0.0/16"
      missing="Give a block of addresses, for example 10.20.0.0/16."
      read={text => readCidr(text, props.uiSchema['ui:options'])}
    />
  );
}
