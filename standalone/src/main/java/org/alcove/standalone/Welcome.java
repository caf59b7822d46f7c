package org.alcove.standalone;

/** What a newcomer reads when everything runs. */
final class Welcome {
    private Welcome() {}

    static String to(Settings settings) {
        return """

                Alcove is ready:  %s

                Everyone's password is alcove-demo.
                  amina   host               of Harbour Peer Network
                  boris   member             "Moss" in the circle
                  mira    member             of Harbour ("Wren") and of Linden Clinic ("Heron")
                  tomas   member             "Reed"
                  carla   supervisor
                  pavel   second host
                  ines    administrator      vera  second administrator
                  joel    would like to host      ravi  auditor
                  samir   host of Linden Clinic    dana  member ("Slate")    nora  administrator
                  olga    founder            of none: sets up new ones at %s/o/new

                Try first: sign in as amina, choose "Tuesday evening circle" and open the room. Then, in a private
                window, come in as boris and raise your hand.

                What is sent by e-mail, such as an invitation, is caught on this machine and shown at %s

                Data, logs and secrets of this machine: %s
                Ctrl-C stops everything.
                """.formatted(settings.publicUrl(), settings.publicUrl(), settings.lettersUrl(), settings.folder());
    }
}
