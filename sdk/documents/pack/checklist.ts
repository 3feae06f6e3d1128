import type { Locale, Material } from '@beian-assist/rules'
import type { ImageNote } from './material-image.ts'

export interface PackedFile {
  /** Id of the paper it belongs to; '' for one that was not asked for. */
  readonly material: string
  readonly name: string
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
  readonly notes: readonly ImageNote[]
}

const WORDS = {
  'zh-CN': {
    title: '备案材料清单',
    for: '备案：{name}',
    made: '生成日期：{date}。文件只在您的电脑上生成，没有上传。',
    need: { required: '必须', advised: '建议', undecided: '待定' },
    missing: '还没有文件',
    attached: '资料里已勾选',
    how: '办法：',
    why: '原因：',
    other: '其他文件',
    none: '这份备案没有要求材料。',
    note: {
      grey: '像是黑白的，一般要求彩色原件',
      small: '像素低于建议值，可能看不清',
      shrunk: '为满足大小限制缩小过，请打开核对字迹',
      'no-room': '没有空白处，未加水印',
    },
  },
  en: {
    title: 'Checklist of filing materials',
    for: 'Filing: {name}',
    made: 'Made on {date}. The files were made on your computer; nothing was uploaded.',
    need: { required: 'required', advised: 'advised', undecided: 'open' },
    missing: 'no file yet',
    attached: 'ticked in the profile',
    how: 'How: ',
    why: 'Why: ',
    other: 'Other files',
    none: 'This filing asks for no papers.',
    note: {
      grey: 'looks black and white; coloured originals are usually asked for',
      small: 'fewer pixels than advised; it may not be legible',
      shrunk: 'made smaller to fit the limit; open it and check that the print is legible',
      'no-room': 'no free place; no watermark was added',
    },
  },
} as const

/** The list of papers with the files that are there and what is missing, as a text file. */
export function checklist(
  materials: readonly Material[],
  files: readonly PackedFile[],
  options: { readonly locale: Locale; readonly title: string; readonly today: string },
): string {
  const words = WORDS[options.locale]
  const describe = ({ name, bytes, width, height, notes }: PackedFile) =>
    `    ${name} (${width}×${height}, ${Math.ceil(bytes.length / 1024)} KB)${notes.map((note) => `\n      ! ${words.note[note]}`).join('')}`
  const lines = materials.flatMap((material) => {
    const own = files.filter((file) => material.anyOf.includes(file.material))
    const done = own.length > 0 || material.attached === true
    return [
      `[${done ? 'x' : ' '}] ${material.name} (${words.need[material.need]})`,
      ...own.map(describe),
      ...(own.length > 0 ? [] : [`    ${material.attached ? words.attached : words.missing}`]),
      ...material.reasons.map((reason) => `    ${words.why}${reason}`),
      ...(own.length > 0 || material.how === '' ? [] : [`    ${words.how}${material.how}`]),
      '',
    ]
  })
  const asked = new Set(materials.flatMap(({ anyOf }) => anyOf))
  const other = files.filter(({ material }) => !asked.has(material))
  return [
    words.title,
    words.for.replace('{name}', () => options.title),
    words.made.replace('{date}', options.today),
    '',
    ...(materials.length > 0 ? lines : [words.none, '']),
    ...(other.length > 0 ? [words.other, ...other.map(describe), ''] : []),
  ].join('\r\n')
}

export const checklistName = (locale: Locale): string => (locale === 'en' ? '00-checklist.txt' : '00-材料清单.txt')
