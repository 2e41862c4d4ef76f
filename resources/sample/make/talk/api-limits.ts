import { exchanges } from '../stock.ts'

export const apiLimitsTalk = exchanges(`
* We run into the rate limit by mid-morning, every day. After that our own portal shows yesterday's answer.
l How many calls do you make?
* About four thousand. It'd be forty if there were a bulk endpoint.

* There are no webhooks, so we poll. You're paying for it as well, in servers.
l That's a fair point.

* Budgets aren't in the API at all. We've got a script that logs in like a person and reads the page. I feel dirty saying it.
l Please don't tell me which account it uses.
c I wasn't going to.

* The documentation says one thing, the endpoint does another. The example for paging gives you the first page for ever.

* Version two was switched off with four weeks' notice. We've got a release cycle of three months.
l I know, we've changed that policy since.
* We haven't got over it yet.

* Is there a test environment? At the moment my developers try things out on live data, and I don't sleep well.
l A sandbox is planned.
* It was planned last year.

* Tokens run out after an hour, and a service account can't renew them. So something breaks in the night, always.

* As long as we can only read through the interface, the process stays half manual. We'd like to write the plan figures back.
l Write access is in a closed beta, I could ask for a place.
c Do that, please.
`)
