import type { Locale } from '@beian-assist/rules'
import { loadLanguage } from '@beian-assist/sdk/panel'
import { render } from 'preact'
import { expect, test, vi } from 'vitest'
import { UpdateNotice } from './UpdateNotice.tsx'

const all = [{ version: '0.2.0', notes: ['note.0.1.0.fill', 'note.0.1.0.check'] }] as const

async function shown(locale: Locale, version = '0.2.0') {
  await loadLanguage(locale)
  const close = vi.fn()
  const root = document.createElement('div')
  render(<UpdateNotice version={version} locale={locale} close={close} all={all} />, root)
  return { root, close }
}

test('one line in the language of the panel, its notes folded, and a button that puts it away', async () => {
  const { root, close } = await shown('zh-CN')
  expect(root.querySelector('summary')?.textContent).toBe('已更新到 0.2.0：2 项新功能')
  expect(root.querySelector('details')?.open).toBe(false)
  expect(root.querySelectorAll('li')).toHaveLength(2)
  root.querySelector('button')!.click()
  expect(close).toHaveBeenCalledOnce()
  expect((await shown('en')).root.querySelector('summary')?.textContent).toBe('Updated to 0.2.0; what is new: 2')
})

test('a version without notes says nothing', async () => {
  expect((await shown('zh-CN', '0.2.1')).root.textContent).toBe('')
})
