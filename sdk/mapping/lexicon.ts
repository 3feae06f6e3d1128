/**
 * Words of filing forms by what they mean. Data: a label is cut into these words, and the meanings decide (`rules.ts`),
 * so that a wording nobody listed is still read from its parts. Earlier words win where initials of pinyin are the same.
 */
export const lexicon = {
  // Whose
  subject: `主办单位 主办者 主办方 主办人 主办 开办者 开办单位 开办主体 开办人 备案主体 备案单位 备案企业 备案人 主体单位 主体 申请单位
    申请主体 申请人 单位 企业 公司 机构 组织 团体 经营者 注册人主体 贵司 unit entity organization organisation company sponsor applicant subject
    enterprise corp corporation corporate firm org business organizer operator 委托方 委托人 委托单位 甲方`,
  person: `负责人 责任人 联系人 联络人 管理员 person-in-charge person principal official leader leading-official contact-person responsible-person manager responsible incharge 负责 责任者 管理人 person-responsible in-charge`,
  principal: `主要负责人 主体负责人 单位负责人 公司负责人 企业负责人 unit-principal entity-principal leading-official principal`,
  owner: `站长 web-master webmaster site-owner website-owner`,
  legalRep: `法定代表人 法人代表 法人 法代 legal-representative legal-rep legal-person corporate-representative`,
  website: `网站 站点 网页 website web-site site web 站名`,
  app: `app 应用程序 应用 客户端 移动应用 小程序 快应用 软件 application applet mini-program miniprogram`,
  service: `互联网信息服务 信息服务 网络服务 服务 icp internet-information-service internet-service service`,
  domain: `主域名 从域名 一级域名 顶级域名 hostname host 域名 domain domain-name domains 网域 网域名称`,
  holder: `域名持有者 域名所有者 域名所有人 域名持有人 域名注册人 域名注册者 持有者 持有人 所有者 所有人 注册者 registrant holder`,
  resource: `云资源 服务器 云服务器 云主机 云产品 云服务 接入资源 备案资源 资源 server ecs instance-resource resource cloud-service cloud-product`,
  group: `群众 在校`,
  // What of it
  name: `名称 全称 全名 名字 名 name title full-name 站名 标题`,
  personName: `姓名 名字 真实姓名 full-name real-name`,
  cert: `证件 证照 证书 执照 证 有效证件 登记证 certificate cert document credential credentials identification licence license id 证件照 证件照片`,
  idCard: `身份证件 居民身份证 二代身份证 身份证 身份证明 身份 id-card identity-card identity idcard passport 护照`,
  licence: `营业执照 工商执照 business-licence business-license licence license 营业期限 经营期限 经营期`,
  number: `编码 号码 证号 号码 编号 代码 号 number no num code`,
  type: `形式 形态 类型 类别 种类 分类 类 type kind category class 分级`,
  uscc: `统一社会信用代码 社会信用代码 信用代码 统一代码 组织机构代码 机构代码 注册号 工商注册号 unified-social-credit-code social-credit-code credit-code uscc uscode registration-number orgcode`,
  nature: `单位性质 主体性质 性质 属性 nature property unit-property`,
  phone: `电话号码 电话 单位电话 联系方式 联络方式 联系号码 联络号码 联系电话 联络电话 联系 telephone phone-number phone tel contact-number`,
  mobile: `手机号码 手机号 手机 移动电话号码 移动电话 手提电话 移动号码 mobile-phone mobile-number mobile cell-phone cellphone cell`,
  landline: `固定电话 座机 固话 座机号码 landline fixed-line telephone-line`,
  office: `办公室 办公 单位电话 office work`,
  emergency: `应急联系 应急联络 紧急联系 紧急联络 应急联系人 紧急联系人 应急 紧急 备用 备份 emergency urgent backup alternative alternate secondary 第二联系 第二联系人 第二电话 second-contact`,
  attribution: `号码归属 归属地 号码归属地 attribution`,
  email: `电子邮件地址 电子邮箱地址 电子邮件 电子邮箱 邮箱地址 邮件地址 邮箱 电邮 邮件 信箱 电子信箱 e-mail-address email-address e-mail email mail mailbox`,
  address: `地址 住址 住所 住处 address addr 现住址 现居地址`,
  domicile: `住所 住址 住所地 注册地址 注册地 登记住所 户籍地址 residence domicile registered-address`,
  contact: `通信 通讯 联系 联络 邮寄 办公 经营 现居住 常住 contact correspondence communication mailing postal 现住址 现居地址 收信 寄信`,
  detail: `详细 具体 街道 门牌号 门牌 楼栋 详址 detail detailed detailed-address street`,
  region: `所在地区 所在区域 所属区域 所属地区 所在地 地区 区域 地域 省市区县 省市县区 省市区 省市县 省市 行政区划 行政区 属地 region area location district-select 地域`,
  province: `省份 省级 所在省 所属省 省 自治区 直辖市 province prov`,
  city: `城市 地市 所在市 所属市 市 city`,
  district: `区县 县区 区/县 所在区 所在县 所属区县 所属区 区 县 district county 省市区 省市区县 省市县区 省市县 省市县市区`,
  validity: `有效期限 有效期 有效日期 有效时间 营业期限 经营期限 期限 valid validity valid-period period term expiry expiration validity-period 经营期`,
  from: `起始 开始 起 自 签发 生效 颁发 核发 发证 成立 from start begin starts issue issued effective since 首 first`,
  to: `截止 终止 结束 截至 到期 失效 止 至 届满 to end until expire expires expiry expiration through till last`,
  date: `日期 时间 日 date time day`,
  longTerm: `长期有效 长期 永久有效 永久 无固定期限 long-term longterm permanent indefinite no-expiry never-expires`,
  remark: `备注 备注信息 附注 附言 说明 remark remarks note notes comment comments memo 附加说明 补充说明 情况说明`,
  authority: `通信管理局 通管局 省管局 管局 省局 管理局 bureau administration`,
  about: `介绍 简介 描述 用途 栏目 主要栏目 说明 description introduction purpose about 做什么 做什么用 干什么 干什么用`,
  superior: `上级主管单位 上级主管部门 上级单位 主管单位 主管部门 投资者 投资人 投资方 上级主管 上级 出资人 superior investor parent-unit supervising-authority competent-authority 上级机关 出资方 股东 投资主体 母公司 parent parent-company`,
  businessScope: `经营范围 营业范围 business-scope`,
  businessStatus: `经营状态 登记状态 企业状态 business-status`,
  home: `首页 主页 home-page homepage home index`,
  url: `网址 url link 链接 地址`,
  ip: `ip地址 ip列表 ip ips ip-address 公网地址`,
  content: `服务内容 内容类型 内容 经营内容 业务内容 content contents`,
  language: `语言 语种 language languages lang`,
  preApproval: `前置审批 专项审批 前置许可 前置或专项审批 前置 审批 行政许可 pre-approval preapproval special-approval pre-approve approval prior-approval`,
  permit: `许可证 批准文号 批文 审批号 文号 permit`,
  packageName: `软件包 包名 应用包 bundle package package-name bundle-id packagename`,
  publicKey: `公钥 模数 public-key pubkey modulus publickey`,
  fingerprint: `md5 sha-1 sha1 sha256 指纹 签名值 签名 fingerprint signature-hash md-5`,
  platform: `运行平台 平台类型 平台 操作系统 platform os operating-system 安卓 android ios 苹果 鸿蒙 harmonyos`,
  sdk: `sdk sdks`,
  vendor: `厂商 提供商 提供方 供应商 vendor provider`,
  using: `是否 使用 提供 涉及 应用 采用 uses use used provides involve involved whether`,
  icon: `图标 应用图标 logo icon`,
  importMode: `导入方式 录入方式 import-mode`,
  authCode: `授权码 备案服务号 备案服务码 服务码 操作码 备案操作码 备案授权码 authorization-code authorisation-code auth-code service-code`,
  instance: `实例 产品实例 instance`,
  billing: `计费 付费 billing`,
  months: `购买时长 包月时长 时长 duration`,
  remaining: `剩余有效期 剩余 remaining`,
  publicIp: `公网ip 弹性公网ip 弹性ip eip 主ip public-ip elastic-ip public-address`,
  provider: `接入服务商 接入商 云服务商 接入单位 access-provider isp cloud-provider`,
  filingType: `备案类型 订单类型 申请类型 业务类型 filing-type order-type`,
  filing: `备案 filing icp-filing 报备 报送 申报 icp备案 icp-registration icp-license icp-licence`,
  accessMode: `接入方式 access-mode access-method`,
  placed: `放置地 存放地 机房所在地 placement`,
  reuse: `同一人 同一个人 是同一人 为同一人 就是 即是 即为 也是 也由 同为 兼任 复用 同上 沿用 相同 一致 与主体负责人 same-as same reuse copy`,
  existing: `已有 现有 已存 已保存 已录入 existing stored saved`,
  shown: `展示 显示 展现 shown display displayed`,
  seal: `公章 印章 seal stamp`,
  soleTrader: `个体工商户 个体户 sole-trader`,
  tradeName: `字号 trade-name`,
  student: `学生 在校学生 student`,
  employee: `员工 内部员工 职员 在职 employee staff`,
  verified: `实名认证 已实名 real-name-verified`,
  status: `状态 status state`,
  // Papers to upload
  front: `正面 人像面 头像面 人像页 照片面 front portrait-side obverse 照片一面 带照片 人像 头像 正页`,
  back: `反面 背面 国徽面 back emblem-side reverse 国徽 国徽一面 带国徽 背页`,
  commitment: `承诺书 保证书 commitment-letter commitment`,
  authLetter: `授权书 委托书 授权委托书 授权函 authorization-letter authorisation-letter letter-of-authorization power-of-attorney`,
  notice: `告知书 责任告知书 notice`,
  truthful: `真实性 authenticity truthful`,
  screenshot: `截图 截屏 screenshot`,
  residence: `居住证 暂住证 residence-permit`,
  plan: `建设方案书 方案书 建设方案 construction-plan`,
  proof: `证明 证明材料 证明文件 proof`,
  doc: `材料 附件 文件 扫描件 照片 图片 影印件 复印件 原件 电子版 file attachment scan copy photo image picture upload document documents 照 证件照 影像 影像件 letter 证件照片`,
  other: `其他 其它 辅助 补充 other others additional supplementary supporting`,
  party: `党建 确认函 party-building`,
  change: `变更 更名 change`,
  guangdong: `广东 guangdong`,
  many: `多域名 multiple-domains`,
} as const

/** Words made of a verb and of who does it: each office makes its own choice of the two. Roots × endings. */
export const compounds: readonly (readonly [tag: keyof typeof lexicon, roots: string, endings: string])[] = [
  ['subject', '主办 开办 举办 申办 申请 备案 委托 报备', '者 方 人 单位 主体 企业 公司 机构 组织'],
  ['person', '负责 联系 联络 责任 管理', '人 者 人员'],
  ['superior', '上级 上一级 主管 投资 出资 控股', '者 方 人 单位 部门 机构 公司 企业 机关'],
]

/** Words that say nothing of what is asked. */
export const fillers = `信息 资料 基本 当前 对应 相关 实际 真实 最新 中国 境内 大陆 国内 用户 申请 登记 您的 您 你的 贵 本 该 的 之 及 和 与 或 并
  填写 输入 选择 上传 录入 提供 点击 请 如 需 可 为 是 在 所在 所属 所 位 个 一 全部 所有 使用 常用 有效 正确 完整 准确 11 18 用于 接收 短信 保持 畅通 本人 主
  必须 务必 人 者 方 项 栏 表 值 内 等 由 以 于 中文 英文 简体 标准 规范 备案 工商 网络 互联网 居民 公民 个人 自然人 法定 国家 省级 工信部 公安
  your the a an of for in on and or is please enter select choose input info information field value details current valid
  full legal official main primary your icp personal china mainland miit
  叫什么 谁 哪些 哪个 哪里 所持 登载 一致 完全 待 拟 要 已 应 主要 归属 情况 者 起来 第一 第二 第三 仅 均 每 各 到 请按 与执照 这 该 处 现 目前 个 条 位 带 原件 一面 接入 上的 上 里的 里 放在 签章 signed sealed subject-to original prior about new another`

/** Words of things no filing asks for, or that another party keeps. One of them turns a match down. */
export const foreign = `银行 开户 开户行 账户 账号 户名 发票 抬头 税号 税务 收件 收件人 收货 收货人 快递 邮编 邮政编码 传真 qq 微信 微博 钉钉 旺旺 昵称 用户名 登录名 会员 密码 口令
  验证码 校验码 动态码 核验码 优惠码 优惠券 邀请码 推荐码 推荐人 介绍人 代理人 代办 经办人 代理商 监护人 配偶 客户经理 销售 客服 财务 技术 技术人员 安全负责人 安全管理员 网安 值班 应急处置 年龄 性别 民族
  生日 出生 学历 职务 职位 岗位 部门 工号 籍贯 政治面貌 婚姻 国籍 注册资本 注册资金 成立日期 行业 规模 人数 收入 备案号 主体备案号 网站备案号 许可证号 订单号 工单 合同 金额 价格 数量 余额 支付 关键词 关键字 搜索
  机房 带宽 线路 紧急联系人姓名 反馈 意见 建议 评价 来源 渠道 备案密码 dns cname 端口 协议 公司规模 所属行业 公安 联网 派出所
  bank invoice tax fax postcode zip zipcode wechat nickname username password captcha coupon referrer agent guardian spouse gender age birthday birth nationality department position job salary payment
  order contract amount price quantity search keyword feedback industry referral promo recovery recipient shipping delivery account login newsletter middle
  开票 联系我们 留言 应聘 求职 简历 招聘 面试 订阅 资讯 收货地址 配送 物流 购买 下单 退款 优惠 会员 登录 账号注册 whois 技术支持 售后 客服中心 商务合作 咨询 业务员 销售员 佣金 受托方 受托人 乙方 付款 付款人 缴费 应用市场 应用商店 报名 预约 注册商 服务商名称
  contact-us sales message resume career subscribe shipping-address checkout support whois registrar billing-contact technical`

export type Tag = keyof typeof lexicon
