/** By name only: the barrel would load all of the notifications plugin. */
export { notificationsApiRef } from '@backstage/plugin-notifications';
