import nodemailer, { type Transporter } from 'nodemailer'
import { env } from './env'

let transport: Transporter | undefined

/** Whether mail can leave this installation. */
export function canSendMail(): boolean {
  return env().smtpUrl !== undefined
}

/** Sends one plain-text mail, or throws what the mail server answered. */
export async function sendMail(mail: { to: string; subject: string; text: string }): Promise<void> {
  const { smtpUrl, mailFrom } = env()
  if (!smtpUrl) throw new Error('SMTP_URL is not set')
  transport ??= nodemailer.createTransport(smtpUrl)
  await transport.sendMail({ from: mailFrom, ...mail })
}
