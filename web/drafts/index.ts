export { DraftSaver, type SaveOutcome } from './draft-saver.ts';
export { openDraftStore, type Removed } from './draft-store.ts';
export { OgiDrafts } from './ogi-drafts.ts';
export {
  openWorkspaceStore,
  type Workspace,
  type WorkspaceChange,
  type WorkspaceStore,
} from './workspace-store.ts';
