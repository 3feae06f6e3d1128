/** What the applicant does next in each state, in both languages. Data. */
import type { StateId } from './states.ts'

export interface Action {
  readonly zh: string
  readonly en: string
  /** Who acts. */
  readonly actor: 'applicant' | 'owner' | 'both-persons' | 'nobody'
}

export const actions: Readonly<Record<StateId, Action>> = {
  draft: {
    actor: 'applicant',
    zh: '把每一步填完，提交前先看“检查”里的问题。',
    en: 'Fill in every step; look at the findings before you submit.',
  },
  awaitingVerification: {
    actor: 'owner',
    zh: '请互联网信息服务负责人本人扫码做人脸核验：白色背景、光线均匀、面部无遮挡。二维码10分钟内有效，只能扫一次。',
    en: 'The service owner in person scans the code and does the live check: white background, even light, face uncovered. The code lives 10 minutes and works once.',
  },
  awaitingProvider: {
    actor: 'nobody',
    zh: '保持主体负责人和服务负责人的电话畅通，审核人员可能来电。要改内容须先撤回。',
    en: 'Keep the phones of principal and owner reachable; a reviewer may call. To edit, withdraw first.',
  },
  providerRejected: {
    actor: 'applicant',
    zh: '查看驳回原因，按原因修改后重新提交。',
    en: 'Read the reasons, correct accordingly, resubmit.',
  },
  providerNeedsChanges: {
    actor: 'applicant',
    zh: '按要求补充或修改资料，再重新提交。',
    en: 'Add or change what is asked for, then resubmit.',
  },
  changedAwaitingProvider: {
    actor: 'nobody',
    zh: '等待接入商再次审核；要再改须先撤回。',
    en: 'Wait for the provider’s second look; withdraw to edit again.',
  },
  awaitingHandover: {
    actor: 'nobody',
    zh: '初审已通过，等待提交管局；此时仍可撤回修改。',
    en: 'The provider agreed; the order waits to be handed over. It can still be withdrawn.',
  },
  awaitingSms: {
    actor: 'both-persons',
    zh: '24小时内，在工信部网站输入12381发来的6位验证码；两位负责人的手机号都要核验。',
    en: 'Within 24 hours enter the six-digit code from 12381 on the ministry’s site, for the numbers of both persons.',
  },
  smsReturned: {
    actor: 'applicant',
    zh: '短信核验没有按时完成。内容无误可等接入商重新提交，有误则修改后重新提交。',
    en: 'The text-message check was missed. If the data are right the provider resubmits; otherwise correct and resubmit.',
  },
  bureauReview: {
    actor: 'nobody',
    zh: '管局审核中，不能修改也不能撤回；保持电话畅通。',
    en: 'The bureau is reviewing; nothing can be edited or withdrawn. Keep the phones reachable.',
  },
  bureauRejected: {
    actor: 'applicant',
    zh: '按管局意见修改后重新提交，会再经过接入商初审。',
    en: 'Correct by the bureau’s opinion and resubmit; the provider reviews it again.',
  },
  approved: {
    actor: 'applicant',
    zh: '恢复域名解析，在页面底部放上备案号并链接到 beian.miit.gov.cn（APP放在“设置”或“关于”里），30天内办理公安联网备案。',
    en: 'Resume resolution, show the number with a link to beian.miit.gov.cn (APP: in settings or about), register with the police within 30 days.',
  },
  abandoned: {
    actor: 'applicant',
    zh: '这个订单已放弃。还要备案，就开始一个新订单；不办了就不用操作。',
    en: 'The order was abandoned. To file after all, start a new order; otherwise there is nothing to do.',
  },
}
