package org.alcove.web.pages;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.RequestDispatcher;
import java.util.Optional;

/** Forms are sent to the clean address that their page has, never to where its Facelets are. */
public class AddressedViews extends ViewHandlerWrapper {

    public AddressedViews(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        Object address = context.getExternalContext().getRequestMap().get(RequestDispatcher.FORWARD_REQUEST_URI);
        return Optional.ofNullable(address).map(Object::toString).orElseGet(() -> super.getActionURL(context, viewId));
    }
}
