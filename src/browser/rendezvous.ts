/** In place of `channel/rendezvous.ts`: a page has no directories, and no channels in them. */
export const groupOption = () => undefined;
export const rendezvousDirectory = () => "";
