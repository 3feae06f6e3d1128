import { describe, expect, it } from 'vitest'
import { readRejection } from '../../extension/panel/journey/rejection.ts'

/** Notices in reviewers' words, not in the rules'. */
const NOTICES: readonly [string, string][] = [
  // Several rules are about the holder of a domain: any of them leads to the right values.
  ['域名所有者与备案主体不一致，请办理域名过户后重新提交', 'dom-holder-'],
  ['应急联系电话与其他主体负责人重复，请更换', 'xp-emergency-reused'],
  ['网站名称仅有数字，不符合要求，请修改', 'nam-digits-only'],
  ['未上传广东省互联网信息服务备案承诺书', 'mat-gd-commitment'],
  ['身份证已过有效期，请更新后重新上传', 'pri-id-expired'],
  ['通信地址未精确到门牌号，请补充', 'sub-address-no-door'],
  ['两个负责人的手机号码相同', 'con-two-persons-same-mobile'],
  ['个人网站名称不能含有论坛、社区等字样', 'nam-forum-words'],
  ['域名未完成实名认证', 'dom-not-real-name'],
  ['单位不在证件所在省备案', 'typ-org-cross-province'],
  ['负责人不是法定代表人，请上传授权书', 'pri-not-legal-rep-letter'],
  ['人脸核验照片背景不是白色', 'ver-background'],
  ['网站名称与主办单位无关', 'nam-org-unrelated'],
  ['短信核验超时', 'sms-overdue'],
  ['公司注册地在外省', 'typ-org-cross-province'],
  ['企业已经注销，请注销备案', 'sub-business-abnormal'],
]

/** Of these the first rule is the one that helps: words that several rules share led elsewhere. */
const FIRST: readonly [string, string][] = [
  ['个人备案网站名称不能带公司、商城', 'nam-individual-words'],
  ['APP图标不清楚，且与其他APP名称重复', 'app-name-dup'],
  ['邮箱已被其他主体使用', 'xp-email-reused'],
  ['应急联系电话重复', 'xp-emergency-reused'],
  // The paper is where it was read, not what is missing.
  ['域名证书持有者与主办单位不一致', '(?:app-domain|dom)-holder'],
  ['域名证书上的所有者名称与主体不符', '(?:app-domain|dom)-holder'],
  ['缺少域名证书，请上传', 'mat-domain-cert'],
  ['网站名称不能含有“中国”字样', 'nam-state-words'],
  ['网站名称不能含有中国字样', 'nam-state-words'],
  // What must not be so is what was found.
  ['主体负责人与网站负责人联系方式不能相同', 'con-two-persons-same-'],
  ['主体负责人和网站负责人的手机号不得一致', 'con-two-persons-same-mobile'],
]

/** A reviewer called in vain: that is prepared for, not mended in a form. */
const CALLS = [
  '电话无人接听',
  '手机号码无法接通',
  '多次拨打负责人手机无人接听',
  '应急电话无人接听，请保持电话畅通',
  '備案負責人電話三次撥打均未接聽',
  'The phone of the principal could not be reached',
]

/** As reviewers of several providers write them: greetings, numbered points, slashes, mixed punctuation. */
const SEVERAL: readonly [string, readonly string[]][] = [
  [
    '您好，您提交的备案信息存在以下问题：1、域名证书上的注册人与主办单位名称不一致；2、联系地址请精确到门牌号;3. 身份证已过有效期。请修改后重新提交，谢谢！',
    ['dom-holder-', 'sub-address-no-door', 'pri-id-expired'],
  ],
  [
    '【云平台】尊敬的用户，订单被驳回。原因：应急手机号与主体负责人手机号相同,需提供不同号码。',
    ['con-mobile-equals-emergency'],
  ],
  ['APP名称与其他平台不同；MD5值填写错误。公钥不完整', ['app-name-platform-diff', 'app-fingerprint']],
  ['①该手机号归属地非本省，请更换本省手机号 ②备注中需说明网站开办内容，不少于20字', ['con-phone-local', 'cnt-remark-']],
  ['贵司在其他接入商处有在途订单，无法提交！网站名称与主办单位无关', ['typ-order-in-progress', 'nam-org-unrelated']],
  [
    '负责人邮箱 a@example.com 已被其他主体使用\n域名解析未停止，请先暂停解析再提交备案',
    ['xp-email-reused', 'dom-resolving'],
  ],
]

/** In English, as consoles of providers or translations word them. */
const ENGLISH: readonly [string, string][] = [
  ['The domain owner does not match the company that files. Please transfer the domain and resubmit.', 'dom-holder-'],
  ['The emergency contact number is already used by another filing subject', 'xp-emergency-reused'],
  ['Website name consists of numbers only, please modify', 'nam-digits-only'],
  ['The Guangdong commitment letter has not been uploaded', 'mat-gd-commitment'],
  ['ID card has expired, please upload the new one', 'pri-id-expired'],
  ['The contact address is not detailed to the house number', 'sub-address-no-door'],
  ['The two persons use the same mobile phone number', 'con-two-persons-same-mobile'],
  ['Domain name has not completed real-name authentication', 'dom-not-real-name'],
  [
    'The responsible person is not the legal representative; please provide the authorization letter',
    'pri-not-legal-rep',
  ],
  ['The background of the face verification photo is not white', 'ver-background'],
  ['The website name is unrelated to the organization', 'nam-org-unrelated'],
  ['SMS verification was not completed within 24 hours', 'sms-overdue'],
  ['The domain still resolves during the filing, please suspend the DNS records', 'dom-resolving'],
  ['There is an unfinished order for this subject at another provider', 'typ-order-in-progress'],
  ['The emergency phone is the same as the mobile phone of the principal', 'con-mobile-equals-emergency'],
]

/** In the characters of Hong Kong and Taiwan: the same rules as in those of the mainland. */
const TRADITIONAL: readonly [string, string][] = [
  ['域名所有者與備案主體不一致，請辦理域名過戶後重新提交', 'dom-holder-'],
  ['應急聯繫電話與其他主體負責人重複，請更換', 'xp-emergency-reused'],
  ['網站名稱僅有數字，不符合要求', 'nam-digits-only'],
  ['身份證已過有效期，請更新後重新上傳', 'pri-id-expired'],
  ['通信地址未精確到門牌號，請補充', 'sub-address-no-door'],
  ['網站名稱與主辦單位無關', 'nam-org-unrelated'],
  ['兩個負責人的手機號碼相同', 'con-two-persons-same-mobile'],
]

describe('a notice of refusal', () => {
  it.each(CALLS)('of a call in vain leads to what reviewers ask: %s', (notice) => {
    expect(readRejection(notice)).toMatchObject({ call: true, rules: [] })
  })

  it('tells a call in vain beside other reasons', () => {
    const found = readRejection('负责人电话无法接通，域名未实名认证')
    expect(found.call).toBe(true)
    expect(found.rules[0]?.ruleId).toBe('dom-not-real-name')
    expect(readRejection('应急联系电话填写有误').call).toBe(false)
  })

  it.each([...ENGLISH, ...TRADITIONAL])('in other words and characters: %s', (notice, rule) => {
    const found = readRejection(notice, { websites: true, apps: false }).rules.map(({ ruleId }) => ruleId)
    expect(
      found.some((id) => id.startsWith(rule)),
      found.join(),
    ).toBe(true)
  })

  it('names the values in English too', () => {
    expect(readRejection('The emergency phone is wrong').fields.some((id) => id.endsWith('emergencyPhone'))).toBe(true)
  })

  it.each(['Please contact customer service', 'Hello, thank you for your order', 'The weather is nice today'])(
    'says nothing of %j',
    (notice) => {
      expect(readRejection(notice).rules).toEqual([])
    },
  )

  it.each(SEVERAL)('of several reasons: %s', (notice, wanted) => {
    const isApp = notice.startsWith('APP')
    const found = readRejection(notice, { websites: !isApp, apps: isApp }).rules.map(({ ruleId }) => ruleId)
    expect(wanted.filter((rule) => !found.some((id) => id.startsWith(rule)))).toEqual([])
    expect(found.length).toBeLessThanOrEqual(6)
  })

  it.each(NOTICES)('%s', (notice, rule) => {
    const about = { websites: true, apps: false }
    const found = readRejection(notice, about).rules.map(({ ruleId }) => ruleId)
    expect(
      found.some((id) => id.startsWith(rule)),
      found.join(),
    ).toBe(true)
  })

  it.each(FIRST)('leads first to the rule: %s', (notice, rule) => {
    expect(readRejection(notice).rules[0]?.ruleId).toMatch(new RegExp(`^${rule}`))
  })

  it.each(['主办者名称与公司营业执照不一致', '单位名称请填写公司全称'])(
    'takes no company for an individual’s site: %s',
    (notice) => {
      expect(readRejection(notice).rules.map(({ ruleId }) => ruleId)).not.toContain('nam-individual-words')
    },
  )

  it('names the values it speaks of', () => {
    expect(readRejection('应急联系电话填写有误').fields.some((id) => id.endsWith('emergencyPhone'))).toBe(true)
  })

  it.each(['', '   ', '请联系客服', '今天天气很好', '🙂'])('says nothing of %j', (notice) => {
    expect(readRejection(notice).rules).toEqual([])
  })

  it('stays quick whatever is pasted', () => {
    const start = performance.now()
    readRejection('备案信息有误，'.repeat(20_000))
    readRejection(`网站名称含有${'和用含、'.repeat(20_000)}`)
    expect(performance.now() - start).toBeLessThan(1000)
  })
})
