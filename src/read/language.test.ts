import { describe, expect, it } from 'vitest'
import { languageOf } from './language.ts'

describe('languageOf', () => {
  it.each([
    ['en', 'Thanks for writing. I have asked the warehouse and will write to you tomorrow.'],
    ['en', 'Hi Zoë, your café order is on its way — it should be with you by Friday at the latest.'],
    ['de', 'Vielen Dank für Ihre Nachricht. Wir haben das Paket heute an Sie verschickt.'],
    ['fr', 'Bonjour, nous sommes désolés pour ce retard. Votre colis est parti ce matin.'],
    ['es', 'Hola, sentimos mucho el retraso. Su pedido ha salido hoy de nuestro almacén.'],
    ['it', 'Buongiorno, ci dispiace molto per il ritardo. Il pacco è partito questa mattina.'],
    ['pt', 'Olá, pedimos desculpa pelo atraso. A sua encomenda saiu hoje do nosso armazém.'],
    ['nl', 'Bedankt voor je bericht. We hebben het pakket vandaag naar je verstuurd.'],
    ['ru', 'Спасибо за сообщение. Мы отправили вашу посылку сегодня утром.'],
    [
      'ja',
      'お問い合わせありがとうございます。ご注文の商品は本日発送いたしました。よろしくお願いいたします。',
    ],
  ])('%s', async (language, text) => {
    expect(await languageOf(text)).toBe(language)
  })

  it('takes what is short or says nothing for English', async () => {
    for (const text of [
      '',
      'Danke!',
      'OK :)',
      '{{ticket.requester.first_name}}',
      'https://example.com/ein/langer/pfad/mit/vielen/woertern',
    ]) {
      expect(await languageOf(text)).toBe('en')
    }
  })

  it('does not take an English reply that quotes names and codes for another', async () => {
    expect(
      await languageOf(
        'Error 0x80070057: C:\\Programme\\Konfiguration. Please restart the service and try again with the file that I sent you.',
      ),
    ).toBe('en')
  })
})
