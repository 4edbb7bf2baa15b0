/** What stands for the person who asks, in parameters of rules. */
export const placeholderOffers = [
  { value: '$ownershipRefs', label: 'The person and their groups' },
  { value: '$currentUser', label: 'The person' },
];
