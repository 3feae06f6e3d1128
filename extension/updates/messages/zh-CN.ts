/** What each version brought, for those who use it. */
export const updatesZhCN = {
  'update.title': '已更新到 {version}：{count} 项新功能',
  'update.close': '知道了',
  'update.later': '以后可在“设置 → 关于”里再看。',
  'note.0.1.0.fill': '在备案页面旁边打开面板，预览每一项再填写；填完逐项核对，可以撤销。',
  'note.0.1.0.check': '提交前按各省、各接入商的规则检查，指出会被退回的问题和改法。',
  'note.0.1.0.scan': '在本机识别身份证、营业执照等证件，图片不离开这台电脑。',
  'note.0.1.0.vault': '资料加密保存在这台电脑上，只有您的口令能打开。',
  'note.0.1.0.checkup': '资料体检：证件和域名到期、号码重复使用、缺少的材料，一处看全。',
}
