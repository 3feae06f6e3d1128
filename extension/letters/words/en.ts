import type { LetterWord } from './index.ts'

export const en: Readonly<Record<LetterWord, string>> = {
  draft: 'Draft',
  draftOf: 'Draft: {name}',
  title: 'Draft: {name}',
  print: 'Print',
  copy: 'Copy the text',
  copied: 'Copied.',
  copiedShort: 'Copied. Paste it soon: it holds ID or telephone numbers, so the clipboard is emptied after 45 seconds.',
  copyFailed: 'The browser did not allow it; select the text below and copy it.',
  ours: 'Beian Assist worded this draft; it is no official form. Where the provider or the authority has a form of its own, that form wins, and some provinces take only theirs: ask first. Check every sentence and sign only what is true. The letter is in Chinese, as reviewers read it.',
  hand: 'Signature, seal and date are yours, by hand; none of them is filled in. These notes are not printed.',
  how: 'What is asked of this document',
  sources: 'Sources: {sources}',
  blanks: 'Left blank, not in the profile: {fields}',
  toWrite: 'Left blank for you to write: {fields}',
  gone: 'The panel that drafted this letter has been closed and the draft was not kept. Draft it again under Documents in the panel.',
}
