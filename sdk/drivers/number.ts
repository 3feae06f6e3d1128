import type { Driver } from './driver.ts'
import { key } from './keys.ts'
import { text, typing } from './text.ts'
import { replaceText, typeText } from './type-into.ts'

/** Spin buttons keep the number on blur, on change, or only on Enter. */
export const number: Driver = {
  ...text,
  id: 'number',
  kinds: ['number'],
  rungs: [
    { name: 'set', run: typing(replaceText) },
    {
      name: 'enter',
      run: typing((field, value) => {
        replaceText(field, value)
        key(field, 'Enter')
      }),
    },
    { name: 'type', run: typing(typeText) },
  ],
}
