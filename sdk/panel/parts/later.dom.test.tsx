import { signal } from '@preact/signals'
import { type ComponentType, render } from 'preact'
import { act } from 'preact/test-utils'
import { expect, it } from 'vitest'
import { catalogue, loadLanguage } from '../messages/catalogue.ts'
import type { PanelStore } from '../state/store.ts'
import { StoreContext } from './context.ts'
import { later } from './later.tsx'

const settled = () => act(() => new Promise<void>((done) => setTimeout(done)))

async function draw(Part: ComponentType): Promise<HTMLElement> {
  await loadLanguage('zh-CN')
  const store = { locale: signal('zh-CN') } as unknown as PanelStore
  const root = document.createElement('div')
  await act(() =>
    render(
      <StoreContext.Provider value={store}>
        <Part />
      </StoreContext.Provider>,
      root,
    ),
  )
  await settled()
  return root
}

it('a part that cannot be loaded says so, and comes when it is tried again', async () => {
  let works = false
  const Part = later(async () => {
    if (!works) throw new TypeError('Failed to fetch dynamically imported module')
    return () => <p>here</p>
  })
  const root = await draw(Part)
  expect(root.querySelector('[role="alert"]')?.textContent).toContain('没有加载出来')
  works = true
  await act(async () => root.querySelector('button')!.click())
  await settled()
  expect(root.textContent).toBe('here')
})

it('says that it is opening, and is drawn only once the texts it brings are there', async () => {
  let arrive = (): void => undefined
  const slow = new Promise<void>((resolve) => {
    arrive = resolve
  })
  const Part = later(async () => {
    const { text } = catalogue<'hello'>({
      'zh-CN': () => slow.then(() => ({ hello: '你好' })),
      en: async () => ({ hello: 'Hello' }),
    })
    return () => <p>{text('zh-CN', 'hello')}</p>
  })
  const root = await draw(Part)
  expect(root.querySelector('[role="status"]')?.textContent).toBe('正在打开……')
  arrive()
  await settled()
  expect(root.textContent).toBe('你好')
})

it('is drawn at once where it has come by another way', async () => {
  const Part = later<object>(
    () => new Promise(() => undefined),
    () => () => <p>known</p>,
  )
  expect((await draw(Part)).textContent).toBe('known')
})
