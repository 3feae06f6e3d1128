import type { DraftKey } from './index.ts'

export const draftsEn: Readonly<Record<DraftKey, string>> = {
  'draft.offer':
    'Last time you had {count} fields filled on this page ({when}); {missing} of them are not on it now. They can be put back.',
  'draft.why':
    'The log-in may have expired, the page been reloaded or the browser restarted. They were kept on your computer only. While the vault is locked, nothing more is kept of what you type.',
  'draft.review': 'See them and put them back',
  'draft.drop': 'Not needed, delete the draft',
  'draft.drop.sure': 'Delete this draft? It cannot be had back; page and profile stay as they are.',
  'draft.drop.back': 'Keep it',
  'draft.drop.deed': 'Delete the draft',
  'draft.title': 'Put back what you filled last time',
  'draft.nothingYet':
    'Nothing on the page has changed yet. This is what you left on the page last time, not what the profile has. Each field is read back and can be undone.',
  'draft.page': 'On the page',
  'draft.kept': 'In the draft',
  'draft.empty': '(empty)',
  'draft.unnamed': 'Field without a name',
  'draft.group.write': 'Can be put back',
  'draft.group.conflict': 'Something else is on the page',
  'draft.conflictHint': 'Left alone unless you tick it.',
  'draft.group.other': 'Cannot be put back now',
  'draft.depends': 'Follows once the choice above it is made',
  'draft.no-option': 'The page does not offer this choice now',
  'draft.read-only': 'The page does not allow a change',
  'draft.hidden': 'Cannot be seen on the page',
  'draft.noUndo': 'The page cannot empty this field again',
  'draft.unplaced':
    '{count} more have no field on the page now. They stay in the draft, and are offered when the fields appear.',
  'draft.include': 'Put back: {label}',
  'draft.replace': 'Replace with the draft: {label}',
  'draft.back': 'Back',
  'draft.do': 'Put back {count} fields',
  'draft.none': 'Nothing ticked',
  'draft.count': '{count} fields',
}
