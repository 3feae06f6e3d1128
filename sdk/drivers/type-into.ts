import { dispatch, nativeValueOf } from '../page/dom.ts'
import { setFieldValue } from './field.ts'
import { blurOf, focusOn } from './focus.ts'

const inputEvent = (type: string, data: string | null, cancelable: boolean) =>
  new InputEvent(type, {
    bubbles: true,
    composed: true,
    cancelable,
    inputType: data === null ? 'deleteContentBackward' : 'insertText',
    data,
  })

const keyEvent = (type: string, text: string) =>
  new KeyboardEvent(type, { key: text.slice(-1) || 'Backspace', bubbles: true, cancelable: true, composed: true })

/** Sets the whole text and tells the page, as typing would at its end. Leaves the focus in the field. */
export function replaceText(field: Element, text: string): void {
  focusOn(field)
  const data = text === '' ? null : text
  dispatch(field, keyEvent('keydown', text))
  // A mask that cancels `beforeinput` writes the value itself.
  if (dispatch(field, inputEvent('beforeinput', data, true))) {
    setFieldValue(field, text)
    dispatch(field, inputEvent('input', data, false))
  }
  dispatch(field, keyEvent('keyup', text))
}

export function commitText(field: Element): void {
  dispatch(field, new Event('change', { bubbles: true }))
  blurOf(field)
}

/** Character by character, for masks that look at one key at a time. */
export function typeText(field: Element, text: string): void {
  focusOn(field)
  setFieldValue(field, '')
  dispatch(field, inputEvent('input', null, false))
  for (const character of text) {
    dispatch(field, keyEvent('keydown', character))
    dispatch(field, new KeyboardEvent('keypress', { key: character, bubbles: true, cancelable: true }))
    if (dispatch(field, inputEvent('beforeinput', character, true))) {
      setFieldValue(field, (nativeValueOf(field) ?? '') + character)
      dispatch(field, inputEvent('input', character, false))
    }
    dispatch(field, keyEvent('keyup', character))
  }
}
