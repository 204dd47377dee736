Feature: Find what was said
  An official asks what one speaker, or one kind of paper, said about a subject and reads the passage
  in its context. It takes four steps at most.

  Scenario: With the keyboard alone
    Given the window on the sample archive
    When the official types "speaker:torvil prevention" and opens the first hit by key
    Then the reader holds the passage in at most 4 steps

  Scenario: With the mouse alone
    Given the window on the sample archive
    When the official types "prevention", narrows to speeches and clicks the first hit
    Then the reader shows the passage in at most 4 steps
    And every hit stands in a speech

  Scenario: From hit to hit inside the paper
    Given the window on the sample archive
    When the official types "prevention" and opens the first hit by key
    And goes to the next hit
    Then the reader stands at the hit after it

  Scenario: The same search in this paper alone
    Given the window on the sample archive
    When the official types "prevention" and opens the first hit by key
    And searches in this paper only
    Then every hit stands in the paper that is read after 4 steps
