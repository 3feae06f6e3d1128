/** @jsxImportSource react */
// React 18 and react-hook-form: the panel fills, the form's own model knows, and the rules are its resolver.
import { BeianAssist } from '@beian-assist/sdk/react'
import { rulesSchema } from '@beian-assist/sdk/schema'
import { standardSchemaResolver } from '@hookform/resolvers/standard-schema'
import { type RefObject, useRef, useState, version } from 'react'
import { createRoot } from 'react-dom/client'
import { useForm } from 'react-hook-form'
import { filing } from './filing.ts'

interface Values {
  company: string
  person: string
  phone: string
  emergency: string
}

const NAMES: Readonly<Record<string, keyof Values>> = {
  'subject.name': 'company',
  'principal.name': 'person',
  'principal.mobile': 'phone',
  'principal.emergencyPhone': 'emergency',
}

const schema = rulesSchema<Values>({
  provider: 'huawei',
  today: '2026-11-24',
  toFiling: ({ company, person, phone, emergency }) => ({
    subject: { name: company, nature: 4 },
    principal: { name: person, mobile: phone, emergencyPhone: emergency },
  }),
  nameOf: (path) => NAMES[path],
})

function Console() {
  const place = useRef<HTMLFormElement>(null)
  const [taken, setTaken] = useState('')
  const [receipts, setReceipts] = useState(-1)
  const { register, handleSubmit, watch, formState } = useForm<Values>({
    resolver: standardSchemaResolver(schema),
    defaultValues: { company: '', person: '', phone: '', emergency: '' },
  })
  return (
    <>
      <form ref={place as RefObject<HTMLFormElement>} onSubmit={handleSubmit((values) => setTaken(values.company))}>
        <label>
          主办单位名称 <input {...register('company')} />
        </label>
        <label>
          主体负责人姓名 <input {...register('person')} />
        </label>
        <label>
          手机号码 <input {...register('phone')} />
        </label>
        <label>
          应急联系电话 <input {...register('emergency')} />
        </label>
        <button type="submit" id="send">
          下一步
        </button>
      </form>
      <output id="model">{JSON.stringify(watch())}</output>
      <output id="errors">{JSON.stringify(Object.keys(formState.errors))}</output>
      <output id="taken">{taken}</output>
      <output id="receipts">{receipts}</output>
      <output id="version">{version}</output>
      <BeianAssist
        form={place}
        profiles={[{ ...filing, principal: { ...filing.principal, emergencyPhone: '13800138001' } }]}
        provider="huawei"
        today="2026-11-24"
        onFill={({ detail }) => setReceipts(detail.receipts.filter(({ status }) => status === 'done').length)}
      />
    </>
  )
}

createRoot(document.getElementById('app')!).render(<Console />)
