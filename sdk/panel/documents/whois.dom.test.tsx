import { check, type Filing } from '@beian-assist/rules'
import { signal } from '@preact/signals'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { expect, it } from 'vitest'
import { together } from '../../check/together.ts'
import { sampleScan, shown } from '../../plan/sample-scan.ts'
import { loadLanguage } from '../messages/catalogue.ts'
import { StoreContext } from '../parts/context.ts'
import type { PanelStore } from '../state/store.ts'
import { DocumentCard } from './DocumentCard.tsx'
import { createDocumentList } from './document-list.ts'
import { PasteWhois } from './PasteWhois.tsx'
import { placeOfDomain } from './place-of-domain.ts'
import { resembledBy } from './resembled-domain.ts'
import { mergeInto, pictures } from './told-by.ts'

const answer = (name: string, holder: string) =>
  `Domain Name: ${name}\nRegistrant: ${holder}\nRegistration Time: 2019-03-05 10:00:00\nExpiration Time: 2029-03-05 10:00:00\n`

const filing: Filing = {
  websites: [
    {
      domains: [
        { name: 'shop.cn', holderName: '甲公司' },
        { name: 'WWW.example.cn', holderName: '乙公司' },
      ],
    },
  ],
}

async function pasted(text: string, known: Filing = filing) {
  await loadLanguage('zh-CN')
  const store = { locale: signal('zh-CN'), whole: signal(known) } as unknown as PanelStore
  const documents = createDocumentList({ read: () => Promise.reject(new Error('no picture')) })
  const root = document.body.appendChild(document.createElement('div'))
  const draw = () =>
    render(
      <StoreContext.Provider value={store}>
        <PasteWhois documents={documents} />
        {documents.list.value.map((entry) => (
          <DocumentCard key={entry.id} entry={entry} documents={documents} />
        ))}
      </StoreContext.Provider>,
      root,
    )
  draw()
  const press = async (value: string) => {
    const box = root.querySelector('textarea')!
    box.value = value
    await act(async () => root.querySelector<HTMLButtonElement>('[data-whois] button')!.click())
    draw()
    return box.value
  }
  const left = await press(text)
  return { root, documents, left, press, redraw: draw, status: () => root.querySelector('[role=status]')!.textContent }
}

it('shows a pasted answer like a document, compared with the domain of that name', async () => {
  const { root, documents, left, status } = await pasted(answer('example.cn', '丙公司'))
  expect(left).toBe('')
  expect(status()).toContain('读出 1 个域名')
  const card = root.querySelector('[data-document=domain-certificate]')!
  expect(card.getAttribute('aria-label')).toBe('example.cn')
  expect([...card.querySelectorAll<HTMLInputElement>('input[type=text]')].map(({ value }) => value)).toEqual([
    ...['example.cn', '丙公司', '2019-03-05', '2029-03-05'],
  ])
  expect(card.querySelector('select')).toBeNull()
  const conflict = card.querySelector('[data-conflict=域名持有者]')!.textContent
  expect(conflict).toContain('乙公司')
  expect(conflict).not.toContain('甲公司')
  const { filing: merged, replaced } = mergeInto(documents.list.value, filing)
  expect(merged.websites?.[0]?.domains?.map((domain) => domain?.holderName)).toEqual(['甲公司', '丙公司'])
  expect(replaced).toContain('websites[0].domains[1].holderName')
  // There is no picture to upload, and none for the rules to look at.
  expect(pictures(documents.list.value)).toEqual({})
  expect(merged.images).toBeUndefined()
})

it('is compared with what is known of that same domain, not of the one that the page has instead of the profile’s', async () => {
  const about = (name: string) =>
    together(sampleScan([{ field: 'website.domains[].name', label: '域名', value: shown(name) }]), {
      websites: [{ domains: [{ name: 'old.cn', holderName: '甲公司', expiresOn: '2030-03-01' }] }],
    })
  const conflicts = async (name: string) => {
    const { root } = await pasted(answer('my-own-other.com', '丙公司'), about(name))
    expect(root.querySelector('[data-foreign-domain]') === null).toBe(name.includes('my-own-other'))
    const found = root.querySelectorAll('[data-conflict]').length
    root.remove()
    return found
  }
  expect(await conflicts('my-own-other.com')).toBe(0)
  expect(await conflicts('WWW.my-own-other.com.')).toBe(0)
  const known = together(sampleScan([]), {
    websites: [{ domains: [{ name: 'my-own-other.com', holderName: '甲公司' }] }],
  })
  const { root } = await pasted(answer('my-own-other.com', '丙公司'), known)
  expect(root.querySelector('[data-conflict=域名持有者]')!.textContent).toContain('甲公司')
})

it('puts each domain of a paste in a place of its own; the same one again replaces its card', async () => {
  const two = answer('one.cn', '甲公司') + answer('two.cn', '隐私保护')
  const { root, documents, press } = await pasted(two)
  const { filing: merged } = mergeInto(documents.list.value, { websites: [{ owner: {} }] })
  expect(merged.websites?.[0]?.domains).toMatchObject([{ name: 'one.cn', holderName: '甲公司' }, { name: 'two.cn' }])
  expect(merged.websites?.[0]?.domains?.[1]).not.toHaveProperty('holderName')
  expect(root.querySelectorAll('article')[1]!.textContent).toContain('没有公开域名持有者')
  await press(answer('one.cn', '丁公司'))
  expect(documents.list.value.map(({ fileName, values }) => [fileName, values.域名持有者])).toEqual([
    ['two.cn', ''],
    ['one.cn', '丁公司'],
  ])
})

it('what was pasted is what the rules speak of', async () => {
  const holders = async (holder: string) => {
    const { documents } = await pasted(answer('example.cn', holder))
    const told: Filing = { province: '440000', subject: { nature: 4, name: '甲示例有限公司', legalRepName: '何示例' } }
    const { filing: merged } = mergeInto(documents.list.value, { ...told, websites: [{ owner: {} }] })
    return check(merged).findings.flatMap(({ ruleId }) => (ruleId.startsWith('dom-holder-mismatch') ? [ruleId] : []))
  }
  expect(await holders('乙示例有限公司')).toEqual(['dom-holder-mismatch-org'])
  expect(await holders('甲示例有限公司')).toEqual([])
  expect(await holders('隐私保护')).toEqual([])
})

it('asks what a domain is that the filing does not name, and takes nothing of it until it is told', async () => {
  const { root, documents } = await pasted(answer('examp1e.cn', '丙公司'))
  const asked = () => root.querySelector('[data-foreign-domain]')!
  expect(asked().textContent).toContain('很像的 example.cn')
  expect(mergeInto(documents.list.value, filing)).toEqual({ filing, replaced: [] })
  const choose = (words: string) =>
    act(async () => {
      const label = [...asked().querySelectorAll('label')].find((each) => each.textContent?.includes(words))
      label!.querySelector('input')!.click()
    })
  const domains = () =>
    mergeInto(documents.list.value, filing).filing.websites?.[0]?.domains?.map((domain) => domain?.name)
  await choose('example.cn 写错了')
  expect(domains()).toEqual(['shop.cn', 'examp1e.cn'])
  expect(mergeInto(documents.list.value, filing).replaced).toContain('websites[0].domains[1].name')
  await choose('也加进资料')
  expect(domains()).toEqual(['shop.cn', 'WWW.example.cn', 'examp1e.cn'])
  await choose('不用这份结果')
  expect(mergeInto(documents.list.value, filing)).toEqual({ filing, replaced: [] })
})

it('says of a paste that it is one, not that it was verified; and what the user changed is the user’s', async () => {
  const { root, documents, redraw } = await pasted(answer('example.cn', '丙公司'))
  const chip = (field: string) => root.querySelector(`[data-document-field=${field}] .chip`)!.textContent
  expect([chip('域名'), chip('域名持有者')]).toEqual(['来自粘贴的 WHOIS', '来自粘贴的 WHOIS'])
  expect(root.textContent).not.toContain('已核验')
  const [entry] = documents.list.value
  documents.change(entry!.id, { values: { ...entry!.values, 域名持有者: '丁公司' } })
  redraw()
  expect(chip('域名持有者')).toBe('您改过')
})

it('a name is taken for the one it differs from by a slip, an ending or a part, not for any other', () => {
  const names = ['shop.cn', 'qinghe-tech.com']
  expect(resembledBy('qinhe-tech.com', names)).toBe('qinghe-tech.com')
  expect(resembledBy('qinghe-tech.cn', names)).toBe('qinghe-tech.com')
  expect(resembledBy('qinghe-t3ch.cn', names)).toBe('qinghe-tech.com')
  expect(resembledBy('m.shop.cn', names)).toBe('shop.cn')
  expect(resembledBy('ship.cn', names)).toBe('shop.cn')
  expect(resembledBy('one.cn', ['two.cn'])).toBeUndefined()
  expect(resembledBy('other-name.cn', names)).toBeUndefined()
})

it('says when nothing was read, and keeps the text', async () => {
  const { left, status, documents } = await pasted('No match for domain')
  expect(left).toBe('No match for domain')
  expect(status()).toContain('没有读出域名')
  expect(documents.list.value).toEqual([])
})

it('a misread name stays with the first domain, a sure one gets a place of its own', () => {
  expect(placeOfDomain(filing, 'other.cn', false)).toBe('websites[0].domains[0]')
  expect(placeOfDomain(filing, 'other.cn', true)).toBe('websites[0].domains[2]')
  expect(placeOfDomain({ apps: [{ domains: [{ name: 'a.cn' }] }] }, 'A.cn', true)).toBe('apps[0].domains[0]')
  expect(placeOfDomain({ websites: [{ domains: [{}] }] }, 'a.cn', true)).toBe('websites[0].domains[0]')
  expect(placeOfDomain({}, 'a.cn', true)).toBe('websites[0].domains[0]')
})
