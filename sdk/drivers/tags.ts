import { chooseFromList } from './combobox.ts'
import type { Driver } from './driver.ts'
import { enterWords } from './enter-words.ts'

export const tags: Driver = {
  id: 'tags',
  kinds: ['tags'],
  opens: true,
  match: (_, target) => target.kind === 'options',
  rungs: [
    { name: 'enter', run: enterWords },
    { name: 'press', run: chooseFromList(false) },
    { name: 'search', run: chooseFromList(true) },
  ],
}
