/** Made per request and sent whole, so that redirects are real ones: docs/decisions/0019. */
export const instant = false

export { default } from '@/app/sign-in/layout'
