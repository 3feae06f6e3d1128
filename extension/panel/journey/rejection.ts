/** Which rules a notice of refusal speaks of, and which values it names: by the words they share. Pure. */
import { type FieldId, fields, rules } from '@beian-assist/rules'

export interface RejectionMatch {
  readonly ruleId: string
  /** 0…1: share of the rule's telling words that the notice has. */
  readonly score: number
  readonly fields: readonly FieldId[]
}

export interface Rejection {
  readonly rules: readonly RejectionMatch[]
  readonly fields: readonly FieldId[]
}

const MOST_RULES = 6
/** Of one reason in the notice; the more reasons it has, the fewer of each. */
const MOST_OF_REASON = 5
/** Below this the shared words are chance. */
const LEAST_SCORE = 0.2
/** What a word of the mending is worth beside one of the rule itself. */
const MENDING = 0.6
/** What it is worth that the reason names a value which the rule reads. */
const NAMED = 1.3
/** The same of a rule that reads none of the values which the reason names. */
const NOT_NAMED = 0.8
const LONGEST = 4000
/** Characters of a reason; less is a greeting or a number. */
const SHORTEST = 5
const MOST_REASONS = 20
const HAN = /\p{Script=Han}/u

/** Reviewers' words for what the rules call otherwise. Data. */
const SAYINGS: readonly (readonly [RegExp, string])[] = [
  [/所有者|所有人|持有者|持有人|注册人|注册主体/g, '注册者'],
  [/(应急|紧急)(联系人?)?(的?手机)(号码|号)?/g, '应急电话'],
  [/手机号码|移动电话|手机号/g, '手机号'],
  [/MD5(值|指纹)?|SHA-?1(值|指纹)?|签名指纹/gi, '证书指纹'],
  [/不清晰|不清楚|模糊/g, '看不清'],
  [/应急联系电话|紧急联系电话|紧急电话|紧急联系人电话/g, '应急电话'],
  [/电子邮件地址|电子邮箱|邮件地址|邮箱地址/g, '邮箱'],
  [/身份证件?|证件/g, '证件'],
  [/(已经?|已过)(失效|过期|到期|有效期)|过了有效期|超过有效期/g, '已过期'],
  [/备案主体|主办单位|主办者|主体单位/g, '主办单位'],
  [/重复使用|已被使用|被占用|已使用/g, '已出现在别的主体'],
  [/(?<=名称[^，。；]{0,8})重复/g, '重名 都叫'],
  [/重复/g, '已出现在别的主体'],
  [/不一致|不相符|不符|不匹配/g, '不一致'],
  [
    /已?被?(其他|其它|别的|另一个?|其他单位的?)(备案)?(主体|单位|用户)(的?负责人)?(使用|占用|绑定)(过|了)?/g,
    '已出现在别的主体',
  ],
  [/在途(订单|备案)?|正在办理的备案|未完结的?(订单|备案)/g, '有订单正在办理'],
  [/签字盖章|未盖章|加盖公章/g, '盖章'],
  [/反光|有光斑/g, '反光 照片'],
  [/两个负责人|两位负责人|两名负责人|主体负责人(和|与)(网站|服务|互联网信息服务)负责人/g, '两个人'],
  [/相同|一样|一致为/g, '都是'],
  [/通讯地址|联系地址/g, '通信地址'],
  [/未(上传|提供|提交)|缺少|没有上传/g, '还没有上传'],
  [/(已经?|被)(注销|吊销)|经营异常|严重违法失信/g, '单位登记状态异常'],
  [/注册地(址)?(不在本省|(在|为|是|属于)?(外省|省外|外地))|不在本省注册/g, '单位不能跨省备案 证件所在省'],
  [/打不通|无人接听|无法接通|联系不上|接不通|关机|空号|停机/g, '确认号码是本人在用 能接通'],
  [/不(能|得|可)?(带有?|包?含有?|出现|使用)/g, '里有'],
  [/(?<=个人[^。；]{0,24}名称[^。；]{0,12})(公司|商城|商店|集团|企业)/g, '$1 像单位或经营网站'],
]
/** What every notice says, whatever it is about. */
const BOILERPLATE =
  /(请|须|需)?(您)?(及时|尽快|重新)?(办理)?(修改|更换|更新|补充|核实|核对|确认|完善|调整|上传|提交)后?(再|重新)?(提交|上传|办理)?|备案信息|备案申请|审核(不)?通过|驳回|退回|不符合要求|要求|谢谢|如有疑问|联系(我们|客服)/g

const said = (notice: string): string => {
  let text = notice
  for (const [pattern, word] of SAYINGS) text = text.replace(pattern, word)
  return text
}

/** Pairs of Chinese characters, and whole words of other letters. */
function grams(text: string): ReadonlySet<string> {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\{\w+\}/g, ' ')
  const found = new Set<string>()
  for (const run of plain.match(/\p{Script=Han}+|[a-z0-9]{2,}/gu) ?? []) {
    if (!HAN.test(run)) found.add(run)
    else for (let at = 0; at + 1 < run.length; at++) found.add(run.slice(at, at + 2))
  }
  return found
}

interface Profile {
  readonly ruleId: string
  readonly grams: ReadonlySet<string>
  /** Words of how to mend it, which a notice often says instead of what is wrong. */
  readonly mending: ReadonlySet<string>
  readonly fields: readonly FieldId[]
}

let known: { readonly profiles: readonly Profile[]; readonly weight: ReadonlyMap<string, number> } | undefined

/** Words of every rule, each worth more the fewer rules use it. */
function vocabulary(): NonNullable<typeof known> {
  if (known) return known
  const profiles = rules.map(({ id, title, message, fix, scope }) => ({
    ruleId: id,
    grams: grams(said(`${title.zh} ${message.zh}`)),
    mending: grams(said(fix.zh)),
    fields: scope as readonly FieldId[],
  }))
  const count = new Map<string, number>()
  for (const { grams: own } of profiles) for (const gram of own) count.set(gram, (count.get(gram) ?? 0) + 1)
  const weight = new Map([...count].map(([gram, times]) => [gram, Math.log(1 + profiles.length / times)]))
  known = { profiles, weight }
  return known
}

/** Fields by a name of theirs, longest first, so that 应急联系电话 is not taken for 联系电话 as well; some names are several fields'. */
const fieldsByName: readonly (readonly [name: string, ids: readonly FieldId[]])[] = (() => {
  const byName = new Map<string, FieldId[]>()
  for (const { id, zh, synonyms } of fields)
    for (const name of [zh, ...synonyms.map(({ label }) => label)])
      if (name.length >= 2) byName.set(name, [...(byName.get(name) ?? []), id as FieldId])
  return [...byName].sort(([a], [b]) => b.length - a.length)
})()

/** Values that the notice names; of those with one name all, or the first. */
function namedFields(text: string, all: boolean): readonly FieldId[] {
  const found = new Set<FieldId>()
  let left = text
  for (const [name, ids] of fieldsByName) {
    if (!left.includes(name)) continue
    for (const id of all ? ids : ids.slice(0, 1)) found.add(id)
    left = left.replaceAll(name, ' ')
  }
  return [...found]
}

/** `about`: which services the filing has; rules about others are left out. Default: all. */
export function readRejection(
  notice: string,
  about: { websites: boolean; apps: boolean } = { websites: true, apps: true },
): Rejection {
  const text = notice.normalize('NFKC').slice(0, LONGEST)
  const reasons = reasonsOf(text)
  const most = Math.max(2, Math.floor(MOST_OF_REASON / reasons.length))
  const best = new Map<string, RejectionMatch>()
  for (const reason of reasons)
    for (const match of matches(reason, about).slice(0, most))
      if (match.score > (best.get(match.ruleId)?.score ?? 0)) best.set(match.ruleId, match)
  const found = [...best.values()].sort((a, b) => b.score - a.score)
  return { rules: found.slice(0, Math.max(MOST_RULES, reasons.length)), fields: namedFields(text, false) }
}

/** A notice often gives several reasons, each a sentence or a numbered point: taken together they would drown each other. */
function reasonsOf(text: string): readonly string[] {
  const marked = text.replace(/(^|[^\d.])[(（]?\d{1,2}[)）]?[、.．](?!\d)|[①-⑳]|[一二三四五六七八九十][、.．]/g, '$1\n')
  const parts = marked
    .split(/[。；;！!\n\r]+|[，,]\s*(?:而?且|并且|同时|另外|此外)|(?<=\p{Script=Han})[/／](?=\p{Script=Han})/u)
    .map((part) => part.trim())
  return parts.filter((part) => part.length >= SHORTEST).slice(0, MOST_REASONS)
}

/** The rules that one reason may be about, the likeliest first. */
function matches(reason: string, about: { websites: boolean; apps: boolean }): readonly RejectionMatch[] {
  const words = grams(said(reason).replace(BOILERPLATE, ' '))
  const { profiles, weight } = vocabulary()
  const total = [...words].reduce((sum, gram) => sum + (weight.get(gram) ?? 0), 0)
  if (total === 0) return []
  const named = new Set<string>(namedFields(reason, true))
  const sum = (list: Iterable<string>) => [...list].reduce((all, gram) => all + (weight.get(gram) ?? 0), 0)
  const isAbout = (scope: readonly FieldId[]): boolean => {
    const reads = (prefix: string) => scope.some((id) => id.startsWith(prefix))
    // A rule that reads both goes for either.
    return !reads('app.') && !reads('website.')
      ? true
      : (reads('app.') && about.apps) || (reads('website.') && about.websites)
  }
  return profiles
    .filter(({ fields: scope }) => isAbout(scope))
    .map(({ ruleId, grams: own, mending, fields: scope }) => {
      const direct = [...own].filter((gram) => words.has(gram))
      const mended = [...mending].filter((gram) => words.has(gram) && !own.has(gram))
      // One pair of characters is in many a sentence: 今天.
      const shared = direct.length + mended.length < 2 ? 0 : sum(direct) + MENDING * sum(mended)
      const whole = sum(own)
      // Cosine-like: a long rule must not win by its length, a short notice must not lose by its.
      const naming = scope.some((id) => named.has(id)) ? NAMED : named.size > 0 ? NOT_NAMED : 1
      return { ruleId, fields: scope, score: (shared / Math.sqrt(total * whole)) * naming }
    })
    .filter(({ score }) => score >= LEAST_SCORE)
    .sort((a, b) => b.score - a.score)
}
