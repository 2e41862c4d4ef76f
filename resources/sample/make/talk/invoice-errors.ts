import { exchanges } from '../stock.ts'

export const invoiceErrorsTalk = exchanges(`
* One thing on paperwork. The last three invoices all had the wrong VAT number. Our system rejects them and then you send reminders.
l I'll raise it with billing.
* It's been raised. Four times. I have the mails.

* We were charged for twelve seats that we'd cancelled in writing in the spring.
l Do you have the confirmation?
* I do, and I've sent it. What I don't have is a credit note.

* I'm in accounts payable, so I never see your product. I only see your invoices, and I can tell you they're not good.
l What's wrong with them?
* No purchase order number, wrong entity, and the total differs from the order by a few cents each time.

* We got a letter from a collection agency. For a bill that was paid in June. My director wasn't amused.
l I'm sorry, that is not acceptable. I'll call you back today.
c Please do.

* The contract's in euros, and the bill comes in dollars. It's a different amount in our books every month.

* Seven sites, seven invoices, on seven different days. We were promised one.
l Who promised that?
* It's in the order form, on page three.

* The invoices go to somebody who left two years ago. I've asked for it to be changed, I don't know how often.
l I thought you could change that in the portal.
* The portal says to contact my account manager, which is you.

* Our tax people need a correct legal name on the document. It's still the name from before the merger.
l Send me the extract from the register and I'll walk it over myself.
`)
