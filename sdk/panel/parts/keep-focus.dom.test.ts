import { afterEach, beforeEach, expect, test } from 'vitest'
import { keepFocus } from './keep-focus.ts'

let stop: () => void
beforeEach(() => {
  document.body.innerHTML = '<div class="panel"><button id="tab">tab</button><div class="main"></div></div>'
  stop = keepFocus(document.querySelector('.panel')!)
})
afterEach(() => stop())

const main = () => document.querySelector<HTMLElement>('.main')!
const draw = async (html: string) => {
  main().innerHTML = html
  await new Promise((drawn) => setTimeout(drawn))
}
const at = () => document.activeElement as HTMLElement
const press = async (id: string) => {
  const button = document.getElementById(id)!
  button.focus()
  button.click()
}

test('a screen that gives way to one with a heading leaves the focus at the heading', async () => {
  await draw('<section><button id="use">use</button></section>')
  await press('use')
  await draw('<section><h1>preview</h1><button>fill</button></section>')
  expect(at().textContent).toBe('preview')
})

test('as long as the next screen has no heading the focus waits in its part, and goes on when it is drawn', async () => {
  await draw('<section><button id="use">use</button></section>')
  await press('use')
  await draw('<p class="busy">looking</p>')
  expect(at()).toBe(main())
  await draw('<p class="busy">still looking</p>')
  expect(at()).toBe(main())
  await draw('<section><h1>preview</h1><button>fill</button></section>')
  expect(at().textContent).toBe('preview')
  // The screen goes once more: from the heading on.
  await draw('<section><h2>filled</h2></section>')
  expect(at().textContent).toBe('filled')
})

test('whoever has gone elsewhere while it waited is left there', async () => {
  await draw('<section><button id="use">use</button></section>')
  await press('use')
  await draw('<p class="busy">looking</p>')
  document.getElementById('tab')!.focus()
  await draw('<section><h1>preview</h1></section>')
  expect(at().id).toBe('tab')
})
