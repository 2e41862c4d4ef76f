import { lines, type SurveyStock } from '../stock.ts'

/** The programming interface is too limited; raised by technical people. */
export const apiLimits: SurveyStock = {
  id: 'api-limits',
  reasons: lines(`
    API limits are far too low.
    We hit the rate limit by 10 in the morning.
    Half of what you can do in the app can't be done through the API.
    1,000 calls a day is a joke.
    The REST endpoints don't cover budgets, so we scrape. Yes, we scrape.
    No webhooks.
    API docs are wrong in several places, the sample for paging doesn't even run.
    Our integration breaks when you change field names without a version.
    We wanted to embed figures in our intranet, the interface doesn't allow it.
    Developer experience is poor
    Error 429 all day long.
    Tokens expire after an hour and can't be refreshed by a service account.
    I built our integration in a day, and then spent three weeks working around the throttling.
    There's no sandbox. We test in production, like cowboys.
    No write access over the API, read only.
    Bulk endpoint missing. So we loop through 12,000 records one at a time, hit the quota after the first few hundred, sleep, loop again, and finish some time in the night if nothing falls over.
    Rate limiting kills our data pipeline.
    API v2 was switched off with a month's notice.
    Please, webhooks. Polling is so last decade.
    Endpoint for attachments still "beta" since forever
    Weak API.
    Integration options are limited compared with others.
    The Python library hasn't been touched in two years.
    Quota is shared between all our apps, so one greedy script stops all others.
    We can't get metadata of reports out programmatically.
    I'd love to automate user reports but there's no call for that.
    Paging returns the same rows twice when someone edits in between.
    Throttled.
    Undocumented limits. You learn about them when you hit them.
    As a developer I can't do {much|anything useful} with it.
    Responses are slow, 8 seconds for one cost centre.
    Fine for people, bad for machines.
    Everything we would like to automate ends at an endpoint that doesn't exist.
    OAuth scopes are all or nothing.
    GraphQL was announced at the conference and never heard of again.
    Data only goes in, it doesn't come out.
    Filter parameters of the API don't support dates, so we download everything and filter on our side
    The quota counts failed calls too. Thanks for that.
    We moved our data science people off it because the interface couldn't keep up.
    API
    Your status page was green while the API gave 500s for an afternoon.
    We outgrew the interface within a month.
    Batch jobs get cut off half way through.
    For automation it's a dead end.
    Field names differ between endpoints. customerId, customer_id, custId: pick one.
    Limits per minute are okay, limits per day are not.
    I asked for the specification and got a screenshot.
    Couldn't connect our data lake without a nightly workaround.
    Changelog of the API was last edited two years ago
  `),
  wishes: lines(`
    Raise the API limits.
    Webhooks
    Complete the API: budgets, users, comments.
    A sandbox.
    Version your API.
    Bulk endpoints.
    API documentation that matches the API
    Service accounts with tokens that last.
    Write access by API.
    Publish the limits.
    A maintained Python client.
  `),
}
