import type { Driver } from './driver.ts'
import { key } from './keys.ts'
import { setAndCommit, text, typing } from './text.ts'
import { commitText, replaceText, typeText } from './type-into.ts'

/** Spin buttons keep the number on blur, on change, or only on Enter. */
export const number: Driver = {
  ...text,
  id: 'number',
  kinds: ['number'],
  rungs: [
    { name: 'set', run: typing(setAndCommit) },
    {
      name: 'enter',
      run: typing((field, value) => {
        replaceText(field, value)
        key(field, 'Enter')
        commitText(field)
      }),
    },
    {
      name: 'type',
      run: typing((field, value) => {
        typeText(field, value)
        commitText(field)
      }),
    },
  ],
}
