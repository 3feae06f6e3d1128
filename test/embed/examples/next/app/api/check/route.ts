import { check, parseFiling } from '@beian-assist/rules'

export async function POST(request: Request) {
  const parsed = parseFiling(await request.json())
  if (!parsed.ok) return Response.json({ problems: parsed.problems }, { status: 400 })
  return Response.json(check(parsed.filing, { provider: 'huawei' }))
}
