/** The way of data, as one picture for both languages. */
const TEXTS = {
  zh: {
    title:
      '数据怎么走：页面的控件和标签变成栏目，备案和栏目变成预演，确认后才写入并回读，同时交给规则检查；全部在页面里',
    boxes: ['页面', '控件', '标签', '栏目', '预演', '写入', '回读'],
    filing: '备案（你的数据）',
    rules: '规则',
    findings: '问题、依据、改法',
    confirm: '你确认',
    inside: '全部在这个页面里，不联网',
  },
  en: {
    title:
      'How data goes: controls and labels of the page become fields, filing and fields a plan; after confirmation it is written and read back, and the rules check it; all inside the page',
    boxes: ['Page', 'Controls', 'Labels', 'Fields', 'Plan', 'Write', 'Read back'],
    filing: 'Filing (your data)',
    rules: 'Rules',
    findings: 'Findings, sources, fixes',
    confirm: 'you confirm',
    inside: 'all inside this page, no network',
  },
} as const

const WIDTH = 92
const GAP = 24

const box = (x: number, y: number, width: number, text: string, kind = '') =>
  `<g class="${kind}"><rect x="${x}" y="${y}" width="${width}" height="40" rx="6"/><text x="${x + width / 2}" y="${y + 25}">${text}</text></g>`

const arrow = (path: string) => `<path d="${path}" marker-end="url(#tip)"/>`

/** An SVG in the colours of the page. */
export function flowPicture(language: 'zh' | 'en'): string {
  const { title, boxes, filing, rules, findings, confirm, inside } = TEXTS[language]
  const at = (index: number) => 16 + index * (WIDTH + GAP)
  const chain = boxes.map((text, index) => box(at(index), 70, WIDTH, text)).join('')
  const between = boxes
    .slice(1)
    .map((_, index) => arrow(`M${at(index) + WIDTH} 90h${GAP - 6}`))
    .join('')
  const plan = at(4) + WIDTH / 2
  return `<figure class="flow"><svg viewBox="0 0 828 216" role="img" aria-label="${title}"><defs><marker id="tip" viewBox="0 0 8 8" refX="6" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0l8 4-8 4z"/></marker></defs><rect class="frame" x="4" y="4" width="820" height="208" rx="10"/><text class="note" x="16" y="30">${inside}</text>${chain}${between}${box(at(3), 14, 160, filing, 'mine')}${arrow(`M${plan} 54v10`)}<text class="note" x="${at(5) - GAP / 2}" y="134" text-anchor="middle">${confirm}</text>${box(at(3), 156, WIDTH, rules)}${arrow(`M${at(3) + WIDTH / 2} 110v40`)}${arrow(`M${at(3) + WIDTH} 176h${GAP - 6}`)}${box(at(4), 156, 208, findings, 'mine')}</svg></figure>`
}
