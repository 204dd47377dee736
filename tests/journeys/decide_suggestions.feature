Feature: Decide what the archive suggests
  A reviewer answers what the rules ask, two steps a suggestion at most, one key each in the queue,
  and takes back what was wrong.

  Scenario: With the keyboard alone
    Given the review page of the sample archive
    When the reviewer confirms two commitments and rejects a third by one key each
    Then two commitments are recorded in at most 3 steps
    And the rejected one does not wait any more
    When the reviewer undoes the last decision by key
    Then the rejected one waits again

  Scenario: With the mouse alone
    Given the review page of the sample archive
    When the reviewer confirms a commitment and rejects another by clicks
    Then one commitment is recorded in at most 2 steps
    And the rejected one does not wait any more
