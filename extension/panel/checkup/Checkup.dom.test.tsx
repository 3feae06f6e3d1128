import type { Filing } from '@beian-assist/rules'
import { loadLanguage, type PanelStore, type ProfileSource } from '@beian-assist/sdk/panel'
import { signal } from '@preact/signals'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { expect, test, vi } from 'vitest'
import { Checkup } from './Checkup.tsx'
import { CheckupSection } from './CheckupSection.tsx'

const well: Filing = { type: 'first', status: 'approved', principal: { name: '林示例', mobile: '13800138101' } }

async function shown(filing: Filing | Error, sample = false) {
  await loadLanguage('zh-CN')
  const edit = vi.fn()
  const store = {
    locale: signal('zh-CN'),
    profiles: signal([{ id: 'p', name: '林示例', sample }]),
    edit,
  } as unknown as PanelStore
  const get = vi.fn(async () => {
    if (filing instanceof Error) throw filing
    return filing
  })
  const root = document.createElement('div')
  document.body.replaceChildren(root)
  await act(() =>
    render(
      <CheckupSection store={store}>
        <Checkup store={store} profiles={{ get } as unknown as ProfileSource} />
      </CheckupSection>,
      root,
    ),
  )
  const open = async () => {
    const details = root.querySelector('details')!
    await act(() => {
      details.open = true
      details.dispatchEvent(new Event('toggle'))
    })
  }
  return { root, get, edit, open, store }
}

test('looks at nothing before it is opened; then says that all is well', async () => {
  const { root, get, open } = await shown(well)
  expect(root.querySelector('summary')?.textContent).toBe('资料体检')
  expect(get).not.toHaveBeenCalled()
  await open()
  await vi.waitFor(() => expect(root.querySelector('[role=status]')?.textContent).toContain('一切正常'))
  expect(root.querySelector('[data-checkup-at]')).toBeNull()
})

test('is not there while there are only samples', async () => {
  expect((await shown(well, true)).root.textContent).toBe('')
})

test('leads to the field', async () => {
  const { root, edit, open } = await shown({ ...well, principal: { ...well.principal, certValidTo: '2020-01-31' } })
  await open()
  const line = await vi.waitFor(() => {
    const found = root.querySelector('[data-checkup-at="principal.certValidTo"]')
    expect(found).not.toBeNull()
    return found!
  })
  expect(line.textContent).toContain('已于 2020-01-31 到期')
  const button = line.querySelector('button')!
  expect(button.getAttribute('aria-label')).toBe('打开这一项: 个人证件：林示例')
  button.click()
  expect(edit).toHaveBeenCalledWith('p', 'principal.certValidTo')
})

test('says that it failed, and can be asked again', async () => {
  const { root, get, open } = await shown(new Error('storage'))
  await open()
  await vi.waitFor(() => expect(root.textContent).toContain('这次没有检查成'))
  get.mockImplementation(async () => well)
  await act(() => [...root.querySelectorAll('button')].at(-1)!.click())
  await vi.waitFor(() => expect(root.textContent).toContain('一切正常'))
})

test('asks whether two people are one, names both, and leads to the number that would tell', async () => {
  const { root, get, edit, open, store } = await shown(well)
  store.profiles.value = [
    { id: 'p', name: '林示例', sample: false },
    { id: 'q', name: '乙公司', sample: false },
  ] as never
  get.mockImplementation((async (id: string) => ({
    ...well,
    principal: { ...well.principal, name: `${id}某` },
  })) as never)
  await open()
  const line = await vi.waitFor(() => {
    const found = root.querySelector('[data-checkup-unknown=phone]')
    expect(found).not.toBeNull()
    return found!
  })
  expect(line.textContent).toContain('p某（林示例）、q某（乙公司） 都留了电话 13800138101')
  expect(line.textContent).toContain('是同一个人吗')
  expect(root.textContent).not.toContain('一切正常')
  line.querySelectorAll('button')[1]!.click()
  expect(edit).toHaveBeenCalledWith('q', 'principal.certNumber')
})
