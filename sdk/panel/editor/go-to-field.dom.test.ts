import { beforeEach, expect, test } from 'vitest'
import { goToField } from './go-to-field.ts'

const form = document.createElement('form')

beforeEach(() => {
  form.innerHTML = `
    <details id="near"><div data-path="principal.name"><input id="name"></div></details>
    <details id="outer"><details id="inner"><div data-path="websites[0].domains[1].expiresOn"><input id="day"></div></details></details>`
  document.body.replaceChildren(form)
})

test('unfolds all that the field stands in, and nothing else', () => {
  goToField(form, 'websites[0].domains[1].expiresOn')
  expect(document.activeElement?.id).toBe('day')
  expect([...form.querySelectorAll('details')].map(({ id, open }) => [id, open])).toEqual([
    ['near', false],
    ['outer', true],
    ['inner', true],
  ])
})

test('a place that is no field of its own leads to its first one', () => {
  goToField(form, 'websites[0].domains[1]')
  expect(document.activeElement?.id).toBe('day')
  goToField(form, 'principal')
  expect(document.activeElement?.id).toBe('name')
})

test('a place that only begins alike is another one, and one without a field changes nothing', () => {
  for (const path of ['websites[0].domains[1].expires', 'websites[0].domains[10]', 'subject.name'])
    goToField(form, path)
  expect(document.activeElement).toBe(document.body)
  expect(form.querySelector('details[open]')).toBeNull()
})
