/** Documents of people other than the common identity card. */
import { mrzDigit } from '../../../sdk/documents/parse/mrz.ts'
import { back, day, iso, person, personName, pick, type Random, two, whole } from './data.ts'
import { card, type Fonts, type Made, spaced } from './forms.ts'
import { lines, type Print, sheet } from './sheets.ts'

export function permitFront(random: Random, fonts: Fonts): Made {
  const p = person(random)
  const body = `${pick(random, ['81', '82', '83'])}0000${p.公民身份号码.slice(6, 17)}`
  const { 民族: _, ...rest } = { ...p, 公民身份号码: body + idCheck(body) }
  const html = card(
    fonts,
    '#2f86c9',
    [
      ['姓名', p.姓名],
      ['性别', p.性别],
      ['出生', spaced(p.出生), 30],
      ['住址', p.住址],
    ],
    ['公民身份号码', rest.公民身份号码],
  )
  return { fields: rest, html }
}

export function permitBack(random: Random, fonts: Fonts): Made {
  const b = back(random)
  const fields = { ...b, 通行证号码: `H${whole(random, 10_000_000, 99_999_999)}` }
  const html = sheet(
    856,
    540,
    '#f6f4f0',
    ['#ecd3dd', '#d7e6cf'],
    [
      { x: 250, y: 60, size: 40, text: '中华人民共和国', style: `font-family:'${fonts.label}';letter-spacing:10px` },
      {
        x: 250,
        y: 130,
        size: 46,
        text: pick(random, ['港澳居民居住证', '台湾居民居住证']),
        style: `font-family:'${fonts.label}';font-weight:700;letter-spacing:12px`,
      },
      ...(['签发机关', '有效期限', '通行证号码'] as const).flatMap((label, i) => [
        { x: 160, y: 330 + i * 56, size: 26, text: label, style: `font-family:'${fonts.label}'` },
        { x: 330, y: 330 + i * 56, size: 26, text: fields[label], style: `font-family:'${fonts.value}'` },
      ]),
    ],
  )
  return { fields, html }
}

export function travel(random: Random, fonts: Fonts): Made {
  const born = iso(day(random, 1955, 2006))
  const [y, m, d] = day(random, 2016, 2024)
  const taiwan = random() < 0.5
  const fields = {
    姓名: personName(random),
    证件号码: taiwan
      ? String(whole(random, 10_000_000, 99_999_999))
      : `${pick(random, ['H', 'M'])}${whole(random, 10_000_000, 99_999_999)}`,
    性别: pick(random, ['男', '女']),
    出生: born,
    有效期限: `${y}.${two(m)}.${two(d)}-${y + 10}.${two(m)}.${two(d)}`,
  }
  const title = taiwan ? '台湾居民来往大陆通行证' : '港澳居民来往内地通行证'
  const html = card(
    fonts,
    '#44607a',
    [
      ['姓名', fields.姓名],
      ['出生日期', born.replaceAll('-', '.')],
      ['性别', fields.性别],
      ['有效期限', fields.有效期限, 30],
      ['签发机关', '公安部出入境管理局'],
    ],
    ['证件号码', fields.证件号码],
    title,
  )
  return { fields, html }
}

export function passport(random: Random): Made {
  const born = iso(day(random, 1955, 2006))
  const [y, m, d] = day(random, 2017, 2024)
  const until = iso([y + 10, m, d])
  const number = `E${pick(random, [...'ABCDEFGHJ'])}${whole(random, 1_000_000, 9_999_999)}`
  const latin = pick(random, ['ZHANG<<WEI', 'LI<<XIAOMING', 'OUYANG<<JING', 'WANG<<JIANGUO'])
  const sex = pick(random, ['M', 'F'])
  const short = (date: string) => date.replaceAll('-', '').slice(2)
  const first = `P<CHN${latin}`.padEnd(44, '<')
  const personal = '<'.repeat(14)
  const data = `${number}${mrzDigit(number)}CHN${short(born)}${mrzDigit(short(born))}${sex}${short(until)}${mrzDigit(short(until))}${personal}0`
  const second = data + mrzDigit(data.slice(0, 10) + data.slice(13, 20) + data.slice(21, 43))
  const name = personName(random)
  const fields = {
    姓名: name,
    证件号码: number,
    英文姓名: latin.replace('<<', ' '),
    出生: born,
    性别: sex === 'M' ? '男' : '女',
    到期日期: until,
  }
  const mono = "font-family:'DejaVu Sans Mono','Liberation Mono',monospace;letter-spacing:3px"
  const small = "font-family:'Noto Sans CJK SC';color:#446"
  const html = sheet(
    1250,
    880,
    '#eef1f6',
    ['#d7dfee', '#ead9e3'],
    [
      { x: 420, y: 40, size: 34, text: '护照　PASSPORT', style: small },
      { x: 860, y: 100, size: 20, text: '护照号/Passport No.', style: small },
      { x: 860, y: 130, size: 34, text: number, style: '' },
      { x: 420, y: 190, size: 20, text: '姓名/Name', style: small },
      { x: 420, y: 220, size: 34, text: name, style: "font-family:'Noto Sans CJK SC'" },
      { x: 420, y: 270, size: 28, text: latin.replace('<<', ', ').replaceAll('<', ' '), style: '' },
      { x: 420, y: 340, size: 20, text: '性别/Sex', style: small },
      { x: 420, y: 370, size: 28, text: `${fields.性别}/${sex}`, style: '' },
      { x: 60, y: 730, size: 35, text: first, style: mono },
      { x: 60, y: 795, size: 35, text: second, style: mono },
    ],
  )
  return { fields, html }
}

export function idCheck(body: string): string {
  const sum = [...body].reduce((total, ch, i) => total + Number(ch) * (2 ** (17 - i) % 11), 0)
  return '10X98765432'[sum % 11]!
}

export function bilingual(random: Random, fonts: Fonts): Made {
  const p = person(random)
  const script = pick(random, [
    'ئىسمى مىللىتى تۇغۇلغان ئادرېسى',
    'མིང་ མི་རིགས་ སྐྱེས་ཚེས་ གནས་ཡུལ་',
    'ᠨᠡᠷ᠎ᠡ ᠦᠨᠳᠦᠰᠦᠲᠡᠨ ᠲᠥᠷᠥᠭᠰᠡᠨ ᠬᠠᠶᠢᠭ',
  ]).split(' ')
  const label = `color:#2f86c9;font-family:'${fonts.label}'`
  const value = `font-family:'${fonts.value}'`
  const [y, m, d] = p.出生.split('-').map(Number)
  const small = (text: string, x: number, top: number): Print => ({ x, y: top, size: 15, text, style: 'color:#333' })
  const html = sheet(
    856,
    540,
    '#f2f6f8',
    ['#cfe3ee', '#ecd3dd'],
    [
      small(`${script[0]}`, 62, 44),
      small(`${script[3]} ${script[1]}`, 160, 44),
      { x: 60, y: 66, size: 22, text: '姓　名', style: label },
      { x: 160, y: 62, size: 28, text: p.姓名, style: value },
      small(`${script[1]}`, 62, 112),
      { x: 60, y: 132, size: 22, text: '性　别', style: label },
      { x: 160, y: 130, size: 26, text: p.性别, style: value },
      { x: 260, y: 132, size: 22, text: '民　族', style: label },
      { x: 350, y: 130, size: 26, text: p.民族, style: value },
      small(`${script[2]}`, 62, 176),
      { x: 60, y: 194, size: 22, text: '出　生', style: label },
      { x: 160, y: 192, size: 26, text: `${y} 年 ${m} 月 ${d} 日`, style: value },
      small(`${script[3]} ${script[0]} ${script[2]}`, 160, 240),
      { x: 60, y: 262, size: 22, text: '住　址', style: label },
      { x: 160, y: 260, size: 26, text: lines(p.住址, 13), style: value },
      { x: 60, y: 452, size: 22, text: '公民身份号码', style: label },
      { x: 270, y: 446, size: 30, text: p.公民身份号码, style: `${value};letter-spacing:9px` },
    ],
  )
  return { fields: { ...p }, html }
}
