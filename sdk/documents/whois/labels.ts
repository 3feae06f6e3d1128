/** What the labels of a WHOIS answer, or of a registrar's page copied as text, say. */
export type Told = 'domain' | 'organisation' | 'holder' | 'registered' | 'expires'

const written: Readonly<Record<Told, readonly string[]>> = {
  domain: ['domain', 'domain name', '域名', '域名名称', '域名信息'],
  // Where a person is named beside an organisation, the organisation holds the domain.
  organisation: ['registrant organization', 'registrant organisation', '注册人组织', '注册人单位', '域名所有者单位'],
  holder: [
    ...['registrant', 'registrant name', 'holder', 'domain holder', 'owner', 'domain owner'],
    ...['域名所有者', '域名所有人', '域名持有者', '域名持有人', '域名注册者', '域名注册人', '域名拥有者'],
    ...['所有者', '所有人', '持有者', '持有人', '注册者', '注册人', '注册人/机构', '注册人姓名'],
    ...['所有者名称', '持有者名称', '注册者名称', '注册人名称', '域名所有者名称', '域名持有者名称', '域名注册者名称'],
  ],
  registered: [
    ...['creation date', 'created', 'created on', 'created date', 'registered', 'registered on'],
    ...['registration time', 'registration date', 'domain registration date'],
    ...['注册时间', '注册日期', '创建时间', '创建日期', '域名注册时间', '域名注册日期'],
  ],
  expires: [
    ...['registry expiry date', 'registrar registration expiration date', 'expiry date', 'expiration date'],
    ...['expiration time', 'expires', 'expires on', 'paid-till', 'domain expiration date'],
    ...['到期时间', '到期日期', '过期时间', '过期日期', '域名到期时间', '域名到期日期', '域名过期时间'],
  ],
}

const plain = (label: string): string =>
  label
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s._*/-]/g, '')

const known = new Map(
  (Object.entries(written) as [Told, readonly string[]][]).flatMap(([told, labels]) =>
    labels.map((label) => [plain(label), told] as const),
  ),
)

/** Longest text that can be a label. */
export const LONGEST_LABEL = 40

export const toldBy = (label: string): Told | undefined =>
  label.length <= LONGEST_LABEL ? known.get(plain(label)) : undefined

/** Words that other labels of such pages end with: what ends so and stands alone is no value. */
const OTHER =
  /(?:邮箱|电话|手机|地址|时间|日期|状态|服务器|dns|注册商|机构|联系人|管理员|类型|分组|认证|信息|操作|复制|编辑|修改|更多|查看|续费|解析|email|phone|address|status|server|registrar|contact)$/i

/** A text on a line of its own that is rather a label than a value. */
export const isLabelLike = (text: string): boolean =>
  toldBy(text) !== undefined || (text.length <= LONGEST_LABEL && OTHER.test(text)) || /[:：]$/.test(text)
