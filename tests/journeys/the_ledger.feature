Feature: What each country promised, and what happened since
  An official asks what was promised at the last five forums, goes from a cell to the quotation, and
  enters what came of it. It takes three steps to the quotation in its paper.

  Background:
    Given a promise of Osmara at the third forum

  Scenario: With the keyboard alone
    When the official opens the ledger and the quotation by key
    Then the reader shows the words after 3 steps

  Scenario: With the mouse alone
    When the official opens the ledger and the quotation by mouse
    Then the reader shows the words after 3 steps

  Scenario: A follow-up by key
    Given the ledger with the promise chosen
    When the official enters a search that found nothing
    Then the promise has the follow-up after 3 steps
