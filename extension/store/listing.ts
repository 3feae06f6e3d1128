/** What the stores show, written for those who look for help with a filing. Permissions are told apart one by one, as the stores ask. */
export interface Listing {
  readonly name: string
  readonly summary: string
  readonly description: string
  readonly singlePurpose: string
  readonly permissions: Readonly<Record<string, string>>
  readonly dataUse: string
}

export const listings: Readonly<Record<'zh_CN' | 'en', Listing>> = {
  zh_CN: {
    name: '备案助手：ICP备案表单填写与检查',
    summary: '在 ICP 备案页面旁边填表、检查，提交前就知道会被退回什么。全部在本机，不联网。',
    description: `第一次办 ICP 备案，最怕填了一堆、等了几天，又因为一个电话号码被退回。备案助手在云服务商的备案页面旁边打开，陪您一次填对。

它做什么
• 认出页面上每一栏问的是什么，说明理由；拿不准的会问您，不会乱填。
• 先预览、再填写，每一项都读回核对，可以全部或逐项撤销。
• 用 229 条规则检查会被退回的问题，包括 31 个省的要求；每条都写明出处、日期和怎样改，各家说法不一的会并排列出。
• 在本机读取身份证、营业执照等证件的照片，每个值旁边就是图片上的那一小块；也读您粘贴的域名 WHOIS 查询结果。
• 列出这份备案需要的材料，授权书等可以起草；跟踪进度：二维码 10 分钟、短信核验 24 小时、审核预计完成的日期。

它绝不做什么
• 不提交，不勾选承诺，不输入验证码，不做人脸核验。
• 不联网：没有服务器，没有账号，没有统计。设置里有自检，您可以自己看到“0 个网络请求”。

资料用您的口令加密保存在您的电脑上；也可以什么都不保存，只用一次。还没想好？先用练习表走一遍，不需要任何资料。

源代码公开，按 Apache-2.0 许可。`,
    singlePurpose: '帮助用户在云服务商的 ICP 备案页面上填写表单，并在提交前检查会被退回的问题。',
    permissions: {
      storage: '保存语言、自动锁定时间等设置，以及用户自己加密的资料。',
      unlimitedStorage: '加密保险库里有证件图片；没有它，浏览器可能在空间不足时丢弃用户的资料。',
      scripting:
        '在用户点开扩展的那个标签页里读取表单字段，并写入用户确认过的值；在用户另外开启了图标提示的网站上，数出还没填的必填项。',
      activeTab: '只在用户点击工具栏按钮、快捷键或右键菜单时，取得当前标签页的访问权。',
      idle: '系统锁屏时立即锁定保险库。',
      alarms: '到用户要求的提醒时间时醒来。',
      contextMenus: '提供三个右键菜单项：“复制这一栏的资料内容”、“指定这一栏是哪一项”和“检查这个页面”。',
      sidePanel: '在备案页面旁边显示面板（仅 Chromium）。',
      notifications: '可选：用户第一次要求到期提醒时才请求；通知里没有任何人名。',
      'https://*/*':
        '可选，安装时不请求，由用户逐个网站允许：备案表单嵌在另一个网站的框架里时；或用户要在面板关着时，从图标上看到该网站的备案页面还有几个必填项没填（只数空格，不读内容）。',
    },
    dataUse: '不收集、不传输任何用户数据。所有处理都在用户的设备上完成。',
  },
  en: {
    name: 'Beian Assist: fill and check ICP filing forms',
    summary:
      'Beside your ICP filing page: fills it, checks it, and shows before you submit what would be sent back. Offline.',
    description: `The worst of a first ICP filing is to fill in pages, wait for days, and have it sent back for one phone number. Beian Assist opens beside your cloud provider’s filing page and helps you get it right at once.

What it does
• Finds out what every field asks for and says why. What it is not sure of it asks; it never guesses.
• Previews, then fills, and reads every value back; all of it, or one at a time, can be undone.
• Checks with 229 rules what would be sent back, with the requirements of 31 provinces. Each names its source, its date and how to mend it; where sources disagree you see both.
• Reads photos of ID cards, business licences and other documents on your computer, each value beside its piece of the picture; and a WHOIS answer that you paste.
• Lists the documents this filing needs, drafts letters such as an authorisation, and follows the order: the ten-minute code, the 24-hour text check, when a review should end.

What it never does
• Submit, tick declarations, type codes, do the face check.
• Use the network: no server, no account, no statistics. A self-test in the settings lets you see “0 network requests” for yourself.

Your profiles are encrypted with your passphrase on your computer; or keep nothing at all and use it once. Not sure yet? Walk through the practice form first; it needs no data of yours.

Open source, Apache-2.0.`,
    singlePurpose:
      'Helps users fill in ICP filing forms on the pages of cloud providers and check, before submitting, what would be sent back.',
    permissions: {
      storage:
        'Keeps settings such as the language and the auto-lock time, and the profiles that the user has encrypted.',
      unlimitedStorage:
        'The encrypted vault holds pictures of documents; without it the browser may drop them when space is short.',
      scripting:
        'Reads the form fields of the tab on which the user opened the extension and writes the values the user confirmed; counts empty required fields on sites for which the user turned the button’s hint on.',
      activeTab:
        'Access to the present tab alone, and only when the user presses the button, a shortcut or a menu entry.',
      idle: 'Locks the vault at once when the system is locked.',
      alarms: 'Wakes up at the times the user asked to be reminded of.',
      contextMenus: 'Three entries: “copy the value for this field”, “say which field this is” and “check this page”.',
      sidePanel: 'Shows the panel beside the filing page (Chromium only).',
      notifications: 'Optional: asked for with the first reminder the user wants; a notification names nobody.',
      'https://*/*':
        'Optional, not asked for at install, allowed by the user site by site: where a filing form stands in a frame of another site; or where the user wants the button to show, while the panel is shut, how many required fields of that site’s filing pages are still empty (blanks are counted, no content is read).',
    },
    dataUse: 'No user data is collected or transmitted. Everything happens on the user’s device.',
  },
}
