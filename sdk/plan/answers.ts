/** How a page says yes and no. The first lists hold for any question, the others for one field. */
export interface YesNo {
  readonly yes: readonly string[]
  readonly no: readonly string[]
}

export const plainYesNo: YesNo = {
  yes: ['是', '有', '是的', 'Yes', 'True', '已', '涉及'],
  no: ['否', '无', '没有', '不是', 'No', 'False', '不', '不涉及'],
}

const longTerm: YesNo = {
  yes: [
    '长期',
    '长期有效',
    '证件长期有效',
    '永久',
    '永久有效',
    '无固定期限',
    '无固定期限(长期)',
    '长期证件',
    'Long-term',
    'Permanent',
  ],
  no: ['非长期', '有固定期限', '固定期限', '短期', '有期限', '有限期', '非长期有效', '非长期证件'],
}

const legalRep: YesNo = {
  yes: ['法定代表人', '法定代表人本人', '是法定代表人'],
  no: ['非法定代表人', '不是法定代表人', '授权负责人'],
}

export const yesNo: Readonly<Record<string, YesNo>> = {
  'subject.certLongTerm': longTerm,
  'principal.certLongTerm': longTerm,
  'owner.certLongTerm': longTerm,
  'principal.isLegalRep': legalRep,
  'owner.isLegalRep': legalRep,
  'owner.reusePrincipal': {
    yes: [
      '复用',
      '复用主体负责人信息',
      '复用主体负责人',
      '复用负责人信息',
      '同主体负责人',
      '与主体负责人相同',
      '与主体负责人一致',
      '同主办单位负责人',
      '与主办单位负责人相同',
      '主体负责人',
      '本人',
      '主体负责人本人',
      '相同',
      '一致',
      '同一人',
    ],
    no: [
      '不复用',
      '非主体负责人',
      '与主体负责人不同',
      '与主体负责人不一致',
      '他人',
      '其他人',
      '非本人',
      '不同',
      '不一致',
      '新增负责人',
      '新建负责人',
      '非同一人',
      '其他负责人',
      '单独填写',
      '重新填写',
      '填写新的负责人',
      '填写新负责人',
      '新的负责人',
      '新负责人',
      '手动填写',
      '填写其他负责人',
    ],
  },
  'app.sdkUsed': {
    yes: ['使用', '提供', '应用', '已使用', '有使用', '提供和应用', '使用SDK', '使用了SDK服务', '提供SDK服务'],
    no: ['不使用', '未使用', '不提供', '未提供', '不应用', '没有使用', '未使用SDK', '不提供SDK服务'],
  },
  'subject.isSoleTrader': { yes: ['个体工商户', '个体户'], no: ['非个体工商户', '企业'] },
  'subject.isStudent': { yes: ['在校学生', '学生'], no: ['非在校学生', '非学生'] },
}

/** A choice among more than two, of which one also answers another question of the same person. */
export const alsoAnswers: Readonly<
  Record<string, { readonly answer: boolean; readonly also: string; readonly words: readonly string[] }>
> = {
  'owner.reusePrincipal': {
    answer: false,
    also: 'owner.isExisting',
    words: [
      '选择已有负责人',
      '选择已有负责人信息',
      '已有负责人',
      '选择已有',
      '使用已有负责人',
      'Choose a stored person',
    ],
  },
}
