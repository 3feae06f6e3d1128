import type { LetterTemplate } from '../template.ts'

/** A person in charge is under age where the province takes a guardian's consent: one sheet for each. Guardians are in no filing. */
export const letter: LetterTemplate = {
  material: 'guardianDocs',
  title: '监护人同意书',
  sheetFor: 'askedPersons',
  body: [
    '监护人姓名：{?guardianName}',
    '监护人证件号码：{?guardianNumber}',
    '监护人联系电话：{?guardianPhone}',
    '与被监护人的关系：{?guardianRelation}',
    '被监护人姓名：{.name}',
    '被监护人证件类型及号码：{.certType} {.certNumber}',
    '申请备案的网站和 APP：',
    { each: 'services', lines: ['名称：{.name}', '域名：{.domains.name}'] },
    '本人是上述被监护人的监护人，已了解互联网信息服务备案的要求，同意被监护人办理上述备案并担任负责人，并督促其如实提供备案信息、依法开展互联网信息服务。',
    '附：监护人证件。',
  ],
  signed: ['监护人（签字）'],
  signedByPerson: ['监护人（签字）', '被监护人（签字）'],
}
