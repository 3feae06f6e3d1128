export type Node = Drawn | string | number | boolean | null | undefined | readonly Node[]
export interface Drawn {
  readonly type: unknown
}
export type Props = Readonly<Record<string, unknown>>
export type Draw = (props: Props) => Node
/** A component, or a namespace of components such as `Form.Item`. */
export interface Part extends Draw {
  readonly [name: string]: Part
}
export const antd: Readonly<
  Record<
    | 'Button'
    | 'Card'
    | 'Cascader'
    | 'Checkbox'
    | 'Col'
    | 'ConfigProvider'
    | 'DatePicker'
    | 'Form'
    | 'Input'
    | 'InputNumber'
    | 'Radio'
    | 'Row'
    | 'Select'
    | 'Switch'
    | 'Tabs'
    | 'Upload',
    Part
  >
>
export const StyleProvider: Draw
export const zhCN: object
export function createElement(type: string | Draw, props?: Props | null, ...children: readonly Node[]): Drawn
export function useState<T>(initial: T | (() => T)): [T, (next: T | ((now: T) => T)) => void]
export function createRoot(element: Element): { render(node: Node): void }
