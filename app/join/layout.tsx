/** Made per request and sent whole, so that redirects and refusals carry their real status. */
export const instant = false

export { default } from '@/app/sign-in/layout'
