/** `@beian-assist/sdk/element`: the class of `<beian-assist>`. `…/element/define` also makes it known to the page. */
export { BeianAssistElement, defineBeianAssist } from './element.ts'
export {
  type ElementEvent,
  type ElementEventDetails,
  type ElementEventName,
  type ElementProblem,
  type ElementWithEvents,
  elementEvents,
} from './events.ts'
export type { Profiles } from './live-profiles.ts'
