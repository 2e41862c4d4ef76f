const link = /^https:\/\/[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?([/?#][^\s\p{Cc}\\"<>]*)?$/iu

/**
 * Whether an address may be handed to the system's browser when a person presses it: https, a plain host, and no name or
 * password in it. Nothing else is ever opened, and nothing is opened by itself.
 */
export const isSafeLink = (text: string): boolean => link.test(text)
