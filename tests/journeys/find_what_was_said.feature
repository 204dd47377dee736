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
