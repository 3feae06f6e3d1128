/** People whom the account holds from an earlier order. */
export const storedPeople = [
  {
    id: 'p-1001',
    name: '沈若舟',
    idType: 7,
    idNumber: 'EA0000017',
    period: { from: '2020-04-01', to: '2030-03-31', longTerm: false },
    mobile: '13700137011',
    emergency: '13600136011',
    email: 'shen@stored-example.com',
  },
  {
    id: 'p-1002',
    name: '程未央',
    idType: 2,
    idNumber: '440303198507060007',
    period: { from: '2015-02-10', to: '2035-02-10', longTerm: false },
    mobile: '13700137012',
    emergency: '13600136012',
    email: 'cheng@stored-example.com',
  },
]
