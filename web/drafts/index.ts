export { DraftKeeper, type Kept } from './draft-keeper.ts';
export { type Draft, openDraftStore, type Removed } from './draft-store.ts';
export { OgiDrafts } from './ogi-drafts.ts';
