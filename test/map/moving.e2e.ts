/** A look at a page takes several of the page's turns. Whatever the page does in between, no look shows two of its states. */
import puppeteer, { type Browser, type Page } from 'puppeteer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { scriptOf } from './bundle.ts'
import type { Look } from './moving.ts'

let browser: Browser
beforeAll(async () => {
  browser = await puppeteer.launch({
    executablePath: '/usr/bin/chromium',
    pipe: true,
    args: ['--no-sandbox', '--disable-gpu', '--lang=zh-CN'],
  })
})
afterAll(() => browser?.close())

const STATES = ['甲', '乙'] as const
const SECTIONS = 30
const LOOKS = 6

/** Thirty sections of five questions; every one says which of two states the page is in. */
const form = (state: string): string =>
  Array.from(
    { length: SECTIONS },
    (_, n) =>
      `<section><h3>${state}部分${n}</h3>${Array.from({ length: 5 }, (_each, at) => `<div><span>${state}问题${at}</span><input placeholder="${state}提示"></div>`).join('')}</section>`,
  ).join('')

const open = async (): Promise<Page> => {
  const page = await browser.newPage()
  await page.setContent(
    `<meta charset="utf-8"><style>div{display:flex}span{width:120px}</style><form>${form('甲')}</form>`,
  )
  await page.evaluate(await scriptOf('./moving.ts'))
  return page
}

const look = (page: Page): Promise<readonly Look[]> =>
  page.evaluate((count) => (window as unknown as { __looks: (count: number) => Promise<Look[]> }).__looks(count), LOOKS)

/** Every text of a look is of one state, and all controls are there. */
const expectWhole = (looks: readonly Look[]): void => {
  for (const { labels, scopes, values } of looks) {
    expect(labels).toHaveLength(SECTIONS * 5)
    const states = STATES.filter((state) => [...labels, ...scopes, ...values].some((text) => text.startsWith(state)))
    expect(states).toHaveLength(1)
    const [state] = states
    for (const text of [...labels, ...scopes, ...values]) expect(text.startsWith(state!)).toBe(true)
  }
}

/** Changes the page between any two of its turns, after so many of them. */
const turn = (change: 'texts' | 'nodes', turns: number): void => {
  const states = ['甲', '乙']
  const root = document.querySelector('form')!
  let now = 0
  let count = 0
  const swap = (): void => {
    const [from, to] = [states[now % 2]!, states[(now + 1) % 2]!]
    now += 1
    if (change === 'nodes') {
      root.innerHTML = root.innerHTML.replaceAll(from, to)
      return
    }
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      (node as Text).data = (node as Text).data.replace(from, to)
    for (const input of root.querySelectorAll('input')) input.placeholder = input.placeholder.replace(from, to)
  }
  const channel = new MessageChannel()
  channel.port1.onmessage = () => {
    count += 1
    if (count % turns === 0) swap()
    channel.port2.postMessage(0)
  }
  channel.port2.postMessage(0)
}

test.each([
  ['texts', 7],
  ['texts', 40],
  ['nodes', 5],
] as const)('a page that changes its %s every %i of its turns is seen whole each time', async (change, turns) => {
  const page = await open()
  await page.evaluate(turn, change, turns)
  expectWhole(await look(page))
  await page.close()
})

test('a page that scrolls meanwhile is measured at one place', async () => {
  const page = await open()
  const still = await look(page)
  await page.evaluate(() => {
    document.body.style.paddingBottom = '3000px'
    const scroll = (): void => {
      window.scrollBy(0, window.scrollY > 2000 ? -2000 : 211)
      setTimeout(scroll, 3)
    }
    scroll()
  })
  const moving = await look(page)
  for (const each of moving) expect(each.labels).toEqual(still[0]!.labels)
  await page.close()
})
