import type { PreApprovalItem } from './item.ts'

/** Bulletin boards and forums. */
export const forum: PreApprovalItem = {
  code: 6,
  status: 'abolished',
  permits: [
    { zh: '专项审批或备案', en: 'Special approval or record', issuer: '省通信管理局', sources: ['zzy', 'rep22'] },
  ],
  keywords: [
    {
      words: ['论坛', '社区', '贴吧', '留言板', '聊天室', 'BBS'],
      where: ['name', 'content'],
      strength: 'strong',
      sources: ['xsb', 'tx', 'qc'],
    },
    { words: ['交流', '互动'], where: ['name'], strength: 'review', sources: ['own'] },
  ],
  falseFriends: ['社区服务', '社区卫生', '峰会论坛会务'],
  confidence: 'medium',
}
