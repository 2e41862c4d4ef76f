import { lines, type SurveyStock } from '../stock.ts'

/** The bills themselves are wrong or come without what accounts payable needs. */
export const invoiceErrors: SurveyStock = {
  id: 'invoice-errors',
  reasons: lines(`
    Invoices are wrong nearly every month.
    You billed us twice for March.
    Wrong VAT number on the invoice, for the fourth time.
    It takes three emails to get a purchase order number onto a bill.
    A company that makes finance software should be able to send a correct invoice.
    Billing is a mess.
    Credit note promised in April, still waiting.
    The invoice goes to a colleague who left two years ago, and no one on your side can change that.
    Charged for seats that we cancelled in writing.
    Accounts payable hates you, the rest of us are fine.
    Invoice total never agrees with the order.
    Got a payment reminder for a bill we'd already paid. Then a second one. Then a call from collections, about an amount that was never owed in the first place.
    No breakdown on the invoices
    I can't find our invoices in the portal, they're all dated 1 January 1970.
    Your billing department and your product seem to be two different companies.
    Our legal name is wrong on all paperwork, so tax won't accept it.
    Pro-rata calculation for added users makes no sense and nobody can explain it.
    Bills come in dollars though the contract says euros.
    Refund took four months
    Duplicate invoices.
    Annual bill arrived with last year's number of users on it.
    We need e-invoices, you send a scan.
    Double charge on the company card, took weeks to sort.
    Ironically the only numbers I can't trust are on your invoices.
    Missing PO reference means that our system rejects the bill, you then put us on hold, and we start over again.
    Invoice sent to the wrong entity. Again.
    The billing address has been corrected five times. It's still the old one.
    Payment terms on the bill say 14 days, the contract says 45.
    Each {quarter|month} I correct your tax line by hand.
    Everything's good but the paperwork.
    Got charged after the trial though I had cancelled. Took a month to get it back.
    Billing contact never answers
    Dunning letters for invoices that we have never received.
    Incorrect bills waste a surprising amount of everybody's time.
    The usage statement and the invoice disagree, each month by another amount.
    We were billed in two currencies on one page. I framed it.
    The seller promised one bill for all our sites. We get seven, on seven different days.
    Late, wrong or both: your invoices.
    An invoice without a date isn't an invoice, as every accountant could tell you.
    The withholding tax form had to be sent six times
    Invoicing
    The bill never matches what we ordered.
    Reminders for paid invoices, every quarter.
    I spend more time correcting your bills than reading your reports.
    Two subsidiaries, one invoice, wrong split.
    They credited the wrong company and then asked that company for the money.
    Our auditors pulled three of your invoices as examples of what not to accept.
    VAT treatment changes from month to month.
    Charged for a full year though we joined in {March|spring}.
    Billing: wrong address, wrong amount, right logo.
    Nobody in your accounts department picks up.
    The credit note had an error too.
    Paper invoice by post to a closed office
    Cost centre missing, so it goes round our house for weeks.
    Seat count on the bill is a work of fiction.
    Been asking since last year for a corrected statement.
    The discount we agreed on is on the quote and not on the bill.
  `),
  wishes: lines(`
    Correct invoices.
    billing
    One bill for all our entities.
    Put our PO number on the invoice.
    E-invoicing as the law demands.
    An invoice archive that works.
    Answer mails to the billing address.
    Issue credit notes within a week.
    Right VAT number, right address, right amount. In that order.
    A breakdown of seats on each invoice.
    Let me change the billing contact myself.
    Invoices
  `),
}
