/** Minutes for which the code of the authenticity check can be scanned, once. */
export const QR_MINUTES = 10

/** Hours in which both persons enter the code of the ministry's text message. */
export const SMS_HOURS = 24

/** Wrong entries after which the order goes back: five are forgiven, the sixth is one too many. */
export const SMS_TRIES = 6

/** How often the code may be sent again. */
export const SMS_RESENDS = 2

/** Calendar days after approval in which the service is registered with the police. */
export const POLICE_DAYS = 30
